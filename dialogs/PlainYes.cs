using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs;

/// <summary>
/// Whether somebody says yes to what was shown as it would go, and no more than that: nothing brings back what was sent. "Het is wel
/// dringend" has a word for yes in it, and is none.
/// </summary>
internal static class PlainYes
{
    private const int FewWords = 3;

    public static bool Is(string text) => AnswerReader.Read(text) == Answer.Yes && !SpeechReader.BeginsAsking(text) && !HowSoon.IsSaid(text)
        && (Typing.Words(text).Length <= FewWords || ActReader.Read(text, ActSetting.Writing).MightSend);
}
