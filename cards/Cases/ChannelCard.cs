using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs.Cases;

namespace Sevenwolden.Cards.Cases;

/// <summary>A call in the leaders' channel, where others read along: no word of what the case is about.</summary>
public static class ChannelCard
{
    public static Message Draw(Case @case, TextBook texts)
    {
        var text = texts.Format(Key.ChannelText, @case.Id, CaseText.Some(Titles.In(@case, texts).Chain, texts));
        return ExerciseMark.On(
            Composition.Message(texts, text, [new TextBlock(text)], [], CaseText.Entity(@case)), @case, texts);
    }
}
