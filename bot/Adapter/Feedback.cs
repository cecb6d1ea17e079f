using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Sevenwolden.Bot.Turns;
using Sevenwolden.Cards;
using Sevenwolden.Dialogs;

namespace Sevenwolden.Bot.Adapter;

/// <summary>
/// A thumb below a verdict: <c>message/fetchTask</c> asks for the form, <c>message/submitAction</c> brings what was chosen in it. What a
/// client lets people write instead is not read.
/// </summary>
/// <remarks>Source: Teams, feedback buttons.</remarks>
internal sealed class Feedback(ConversationFile file)
{
    public const string Fetch = "message/fetchTask";
    public const string Submit = "message/submitAction";

    /// <summary>The form; null where it is asked for something else.</summary>
    /// <param name="activity">The invoke.</param>
    /// <param name="found">The conversation in this place, if there is one: its language is spoken.</param>
    public TaskModuleResponse? Form(Activity activity, byte[]? found)
    {
        if (Read((activity.Value as JObject)?["data"] as JObject) is not { } thumb)
        {
            return null;
        }

        var language = file.Read(found, activity.Id).Language;
        return new TaskModuleResponse(new TaskModuleContinueResponse(new TaskModuleTaskInfo
        {
            Title = FeedbackCard.Title(language),
            Height = "small",
            Width = "small",
            Card = RawCard.Attached(FeedbackCard.Draw(thumb.IsUp, language)),
        }));
    }

    /// <summary>The thumb; null where it is something else.</summary>
    public static Incoming.Thumb? Read(Activity activity) => Read(activity.Value as JObject);

    private static Incoming.Thumb? Read(JObject? value) =>
        JsonText.Of(value?["actionName"]) == "feedback" && value!["actionValue"] is JObject given
        && JsonText.Of(given["reaction"]) is { } reaction && reaction is "like" or "dislike"
            ? new Incoming.Thumb(reaction == "like", Why(given["feedback"]))
            : null;

    private static ThumbWhy Why(JToken? feedback) =>
        Enum.TryParse<ThumbWhy>(JsonText.Of(Chosen(feedback)?[FeedbackCard.Why]), out var why) && Enum.IsDefined(why) ? why : ThumbWhy.None;

    // JSON in a text, or as it is.
    private static JObject? Chosen(JToken? feedback)
    {
        try
        {
            return feedback as JObject ?? (JsonText.Of(feedback) is { Length: > 0 } json ? JToken.Parse(json) as JObject : null);
        }
        catch (JsonReaderException)
        {
            return null;
        }
    }
}
