namespace Sevenwolden.Protocols;

/// <summary>The languages that every sentence exists in. Articles are quoted in Dutch only: that is the text.</summary>
public enum Language
{
    Dutch,
    English,
}
