namespace Sevenwolden.Dialogs.Understanding;

/// <summary>The words of one language by which it is told whether somebody who leads is the one who does something.</summary>
internal sealed class SubjectPhrases
{
    public CalledPhrases Called { get; set; } = new();

    public List<string> Before { get; set; } = [];
    public List<string> Another { get; set; } = [];
    public List<string> Joins { get; set; } = [];
    public List<string> Adds { get; set; } = [];
    public List<string> Who { get; set; } = [];
    public List<string> That { get; set; } = [];
    public List<string> Openers { get; set; } = [];
    public List<string> People { get; set; } = [];
    public List<string> Me { get; set; } = [];
    public List<string> He { get; set; } = [];
    public List<string> They { get; set; } = [];
    public List<string> By { get; set; } = [];
    public List<string> From { get; set; } = [];
    public List<string> About { get; set; } = [];
    public List<string> Concerns { get; set; } = [];
    public List<string> Against { get; set; } = [];
    public List<string> Towards { get; set; } = [];
    public List<string> Being { get; set; } = [];
    public List<string> With { get; set; } = [];
    public List<string> Without { get; set; } = [];
    public List<string> Not { get; set; } = [];
    public List<string> Got { get; set; } = [];
    public List<string> Messages { get; set; } = [];
    public List<string> Permits { get; set; } = [];
    public List<string> Pictures { get; set; } = [];
    public List<string> Complaints { get; set; } = [];
    public List<string> Trouble { get; set; } = [];
    public List<string> Passive { get; set; } = [];
    public List<string> Is { get; set; } = [];
    public List<string> Victims { get; set; } = [];
    public List<string> States { get; set; } = [];
    public List<string> Receives { get; set; } = [];
    public List<string> Stands { get; set; } = [];
    public List<string> Hate { get; set; } = [];
    public List<string> Knows { get; set; } = [];
    public List<string> Contacts { get; set; } = [];
    public List<string> Says { get; set; } = [];
    public List<string> Gives { get; set; } = [];
    public List<string> Said { get; set; } = [];
}

/// <summary>What those who lead are called.</summary>
internal sealed class CalledPhrases
{
    public List<string> Leader { get; set; } = [];
    public List<string> Deputy { get; set; } = [];
    public List<string> Management { get; set; } = [];
    public List<string> Fallback { get; set; } = [];

    /// <summary>What people call a manager of the school, and their own leader too.</summary>
    public List<string> Maybe { get; set; } = [];
}
