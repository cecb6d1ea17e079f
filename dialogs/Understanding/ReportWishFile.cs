namespace Sevenwolden.Dialogs.Understanding;

/// <summary>The phrases of <c>report-wishes.yaml</c>, which explains itself.</summary>
internal sealed class ReportWishFile
{
    public List<string> Refuses { get; set; } = [];
    public List<string> Nothing { get; set; } = [];
    public List<string> No { get; set; } = [];
    public List<string> Wants { get; set; } = [];
    public List<string> Doubts { get; set; } = [];
    public List<string> Around { get; set; } = [];
}
