namespace Sevenwolden.Bot.Security;

/// <summary>Said of an endpoint that takes a form: its address alone, which can't be guessed, is what gives leave.</summary>
internal sealed class TakesForms;
