using System.Text;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Directories;

public sealed class The_file
{
    [Theory]
    [InlineData(
        "id,naam,rol,team,leidinggevende,plaatsvervanger,telefoon,afwezig\nlead,Jan Bos,teamleider,\"Onder, bouw\",,,06-12345678,\n"
        + "head,De rector,schoolleiding,,,,,\n")]
    [InlineData(
        "id;naam;rol;team;leidinggevende;plaatsvervanger;telefoon;afwezig\r\nlead;Jan Bos;teamleider;Onder, bouw;;;06-12345678;\r\n"
        + "head;De rector;schoolleiding;;;;;\r\n;;;;;;;\r\n")]
    [InlineData("PHONE, Role ,name,leader,Id,team\n06-12345678, Leader , Jan Bos ,,lead,\"Onder, bouw\"\n,management,De rector,,head,")]
    [InlineData(
        "sep=;\nid;naam;rol;team;leidinggevende;telefoon\nlead;Jan Bos;teamleider;Onder, bouw;;06-12345678\nhead;De rector;schoolleiding")]
    public async Task Is_read_with_commas_or_semicolons_and_with_Dutch_or_English_columns(string content)
    {
        using var roll = Roll.Whole(content, fallback: "lead");

        var member = await roll.Csv.FindAsync("LEAD", "somebody", Turns.Token);

        Assert.Equal(new Member("lead", "Jan Bos", Rank.Leader, "Onder, bouw", "06-12345678"), member);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Is_UTF_8_with_or_without_a_byte_order_mark(bool mark)
    {
        using var roll = Roll.Whole("");
        await File.WriteAllTextAsync(
            roll.File, Roll.Header + "head,Renée van Éck,schoolleiding,lead\nlead,Jan,teamleider", new UTF8Encoding(mark), Turns.Token);

        Assert.Equal("Renée van Éck", (await roll.Csv.FindAsync("head", null, Turns.Token)).Name);
    }

    [Theory]
    [InlineData("jan@school.nl piet@school.nl")]
    [InlineData("jan@school.nl;piet@school.nl")]
    [InlineData("jan bos@school.nl")]
    [InlineData("\"\"jan bos\"\"@school.nl")]
    [InlineData("jan")]
    public async Task Holds_one_mail_address_a_person_or_names_the_line_and_stays_as_it_was(string mail)
    {
        const string Good = "id,naam,rol,leidinggevende,e-mail\nhead,Head,schoolleiding,lead,jan@school.nl\nlead,Lead,teamleider,,\n";
        var bad = Good.Replace("jan@school.nl", $"\"{mail}\"", StringComparison.Ordinal);

        var faults = Roll.FaultsOfWhole(bad);
        using var roll = Roll.Whole(Good);
        roll.Csv.Open();
        roll.Write(bad);
        roll.Clock.Advance(TimeSpan.FromSeconds(2));

        var cell = mail.Replace("\"\"", "\"", StringComparison.Ordinal);
        Assert.Contains(
            $"directory.csv(2): '{cell}' can't be read as a mail address; give one, as naam@school.nl, or none.",
            faults, StringComparison.Ordinal);
        Assert.Equal("jan@school.nl", await roll.Csv.MailAsync("head", Turns.Token));
        Assert.Contains(roll.Log, line => line.Contains("can't be read as a mail address", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Takes_the_bare_address_out_of_one_that_has_a_name_beside_it()
    {
        using var roll = Roll.Whole(
            "id,naam,rol,leidinggevende,e-mail\nhead,Head,schoolleiding,lead,Jan Bos <jan@school.nl>\nlead,Lead,teamleider,,\n");
        roll.Csv.Open();

        Assert.Equal("jan@school.nl", await roll.Csv.MailAsync("head", Turns.Token));
    }

    [Theory]
    [InlineData(
        "a,Jan,baas",
        "directory.csv(2): the role 'baas' is unknown; use medewerker, teamleider, schoolleiding or bestuur "
        + "(employee, leader, management, board).")]
    [InlineData("a,Jan,", "directory.csv(2): the role is missing; use")]
    [InlineData("a,,medewerker", "directory.csv(2): the name is missing; give")]
    [InlineData(",Jan,medewerker", "directory.csv(2): the id is missing; give")]
    [InlineData(
        "\na,Jan,medewerker\nb,Piet,medewerker\nA,Klaas,medewerker",
        "directory.csv(5): the id 'a' was given in line 3 already; take one of the two rows away.")]
    [InlineData(
        "a,Jan,medewerker,nobody",
        "directory.csv(2): the leader 'nobody' is no row of this file; add a row with that id, or correct the id.")]
    [InlineData("a,Jan,teamleider,,nobody", "directory.csv(2): the deputy 'nobody' is no row of this file; add")]
    [InlineData("a,Jan,teamleider,A", "directory.csv(2): the leader of 'a' is 'a'; name somebody else, or leave the cell empty.")]
    [InlineData("a,Jan,teamleider,,a", "directory.csv(2): the deputy of 'a' is 'a'; name")]
    [InlineData(
        "a,Jan,teamleider,b\nb,Piet,teamleider,c\nc,Klaas,teamleider,b",
        "directory.csv(3): the leaders go round: b < c < b; leave the leader of the highest of them empty.")]
    [InlineData(
        "a,Jan,medewerker,b\nb,Piet,medewerker",
        "directory.csv(3): 'b' leads or stands in (line 2), but has the role medewerker; give the role teamleider or schoolleiding, or "
        + "name somebody else there.")]
    [InlineData(
        "a,Jan,medewerker,,,morgen",
        "directory.csv(2): 'morgen' can't be read as an absence; give the last day as 2026-11-30, or the first and the last as "
        + "2026-11-20..2026-11-30.")]
    [InlineData(
        "a,Jan,medewerker,,,2026-11-30..2026-11-20", "directory.csv(2): '2026-11-30..2026-11-20' can't be read as an absence; give")]
    [InlineData(
        "a,Jan,medewerker,,,,x",
        "directory.csv(2): the row has 7 cells and the first line 6; put a cell that holds the separator in quotation marks.")]
    [InlineData("a,\"Jan,medewerker\nb,Piet,medewerker", "directory.csv(2): the quotation marks don't match; put")]
    public void With_a_fault_stops_the_start_and_its_line_and_the_mend_are_named(string rows, string fault)
    {
        var faults = Roll.FaultsOf(rows + "\nlead,Leader,teamleider,head\nhead,Head,schoolleiding,,lead");

        Assert.Contains(fault, Assert.Single(faults.Split('\n')[1..]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5e0e0000-0000-4000-8000-00000000000a\u00a0")]
    [InlineData("\u200b5e0e0000-0000-4000-8000-00000000000a\ufeff")]
    [InlineData("\u00a0 5E0E0000-0000-4000-8000-00000000000A\u00a0\t")]
    [InlineData("{5e0e0000-0000-4000-8000-00000000000a}")]
    [InlineData("\u200e(5E0E0000-0000-4000-8000-00000000000A) ")]
    [InlineData("5e0e000000004000800000000000000a")]
    public async Task Has_its_ids_freed_of_what_was_copied_along(string copied)
    {
        const string Plain = "5e0e0000-0000-4000-8000-00000000000a";
        var rows = $"me,Jan,medewerker,{copied}\n{copied},\u00a0Leader\u200b,teamleider,head,dep\ndep,Deputy,teamleider,{Plain}\n";
        using var roll = Roll.Of(rows + "head,Head,schoolleiding", fallback: copied);

        Assert.Equal($"{Plain} dep head, IsLeader", await roll.ChainAsync("me"));
        Assert.Equal($"{Plain} head, IsLeader", await roll.ChainAsync("dep"));
        Assert.Equal($"{Plain} dep head, NoLeaderKnown", await roll.ChainAsync("stranger"));
        Assert.Equal("Leader", (await roll.Csv.FindAsync(Plain, null, Turns.Token)).Name);
    }

    [Theory]
    [InlineData("a\u00a0b", "directory.csv(2): the id 'a\u00a0b' holds U+00A0, which no id has; copy the object id of the account anew.")]
    [InlineData("a b", "holds U+0020, which no id has")]
    [InlineData("a\u200bb", "holds U+200B, which no id has")]
    [InlineData("jos\u00e9", "holds U+00E9, which no id has")]
    [InlineData("\u0430", "holds U+0430, which no id has")]
    [InlineData("{a}", "holds '{', which no id has")]
    [InlineData("<jan@school.nl>", "holds '<', which no id has")]
    [InlineData("{5e0e0000-0000-4000-8000-00000000000}", "holds '{', which no id has")]
    [InlineData("5e0e0000-0000-4000-8000-00000000000", "is no whole object id: that has 32 digits and letters; copy")]
    [InlineData("5e0e0000-0000-4000-8000-00000000000aa", "is no whole object id")]
    [InlineData(
        "jan@school.nl",
        "is a user principal name, which is nobody's without Microsoft Graph (Directory:Graph:TenantId); give the object id of the "
        + "account, which is what Teams sends.")]
    public void With_an_id_that_can_be_nobodys_names_its_line_and_the_mend(string id, string fault)
    {
        var faults = Roll.FaultsOfWhole(
            $"{Roll.Header}{id},Jan,medewerker\nhead,Head,schoolleiding,,lead\nlead,Lead,teamleider", tenant: null);

        var only = Assert.Single(faults.Split('\n')[1..]);
        Assert.StartsWith("directory.csv(2): ", only, StringComparison.Ordinal);
        Assert.Contains(fault, only, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("slack/U123")]
    [InlineData("email/jan@school.nl")]
    [InlineData("docent")]
    public async Task May_have_the_ids_of_other_channels(string id)
    {
        using var roll = Roll.Whole($"{Roll.Header}{id},Jan,medewerker\nhead,Head,schoolleiding,,lead\nlead,Lead,teamleider", tenant: null);

        Assert.Equal("Jan", (await roll.Csv.FindAsync(id, null, Turns.Token)).Name);
    }

    [Theory]
    [InlineData("", "directory.csv(1): the column 'id' is missing; add it to the first line, which names the columns.")]
    [InlineData("id,naam,leidinggevende\n", "directory.csv(1): the column 'rol' or 'role' is missing; add")]
    [InlineData("id,naam,rol\n", "directory.csv(1): the column 'leidinggevende' or 'leader' is missing; add")]
    [InlineData("id,naam,name,rol,leader\n", "directory.csv(1): the column 'name' is there twice; take one of the two away.")]
    public void Without_its_columns_stops_the_start(string content, string fault) =>
        Assert.Contains(fault, Roll.FaultsOfWhole(content), StringComparison.Ordinal);

    [Fact]
    public void In_another_encoding_says_how_to_save_it()
    {
        using var roll = Roll.Whole("");
        File.WriteAllBytes(roll.File, Encoding.Latin1.GetBytes(Roll.Header + "head,Head,schoolleiding\nlead,Renée,teamleider"));

        var fault = Assert.Throws<InvalidOperationException>(roll.Csv.Open);

        Assert.EndsWith("directory.csv(3): this is not UTF-8; save the file as 'CSV UTF-8'.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Has_all_its_faults_named_at_once_in_the_order_of_the_lines()
    {
        var faults = Roll.FaultsOf("a,Jan,medewerker,nobody\nb,Piet,baas,b\nhead,Head,schoolleiding,,,soon\nlead,Leader,teamleider,head");

        Assert.Equal(
            ["directory.csv(2)", "directory.csv(3)", "directory.csv(3)", "directory.csv(4)"],
            faults.Split('\n')[1..].Select(line => line.Split(':')[0]));
    }

    [Theory]
    [InlineData(
        "boss", "teamleider",
        "directory.csv: the setting Escalation:FallbackLeader names 'boss', which is no row of this file; give the id of a teamleider or "
        + "of the schoolleiding.")]
    [InlineData("head", "medewerker", "whose role is medewerker")]
    [InlineData("head", "teamleider", "nobody could take a report of 'head', whom the setting Escalation:FallbackLeader names")]
    public void Needs_somebody_to_fall_back_on(string fallback, string role, string fault) =>
        Assert.Contains(fault, Roll.FaultsOf($"head,Head,{role}\na,Jan,teamleider", fallback), StringComparison.Ordinal);

    [Fact]
    public void That_is_nowhere_says_which_setting_names_it()
    {
        using var roll = Roll.Whole("");
        File.Delete(roll.File);

        Assert.Contains("Directory:File", Assert.Throws<InvalidOperationException>(roll.Csv.Open).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_read_again_when_it_changes_a_second_later()
    {
        using var roll = Roll.Of("head,Head,schoolleiding,lead\nlead,Jan,teamleider");
        await roll.Csv.FindAsync("lead", null, Turns.Token);

        roll.Write(Roll.Header + "head,Head,schoolleiding,lead\nlead,Johanna,teamleider");
        var atOnce = await roll.Csv.FindAsync("lead", null, Turns.Token);
        roll.Clock.Advance(TimeSpan.FromSeconds(1));
        var later = await roll.Csv.FindAsync("lead", null, Turns.Token);

        Assert.Equal(("Jan", "Johanna"), (atOnce.Name, later.Name));
    }

    [Fact]
    public async Task That_gets_faults_while_running_is_logged_once_and_what_it_said_before_stays()
    {
        using var roll = Roll.Of("head,Head,schoolleiding,lead\nlead,Jan,teamleider");
        await roll.Csv.FindAsync("lead", null, Turns.Token);

        roll.Write(Roll.Header + "head,Head,schoolleiding,lead\nlead,Johanna,baas");
        for (var second = 0; second < 3; second++)
        {
            roll.Clock.Advance(TimeSpan.FromSeconds(1));
            Assert.Equal("Jan", (await roll.Csv.FindAsync("lead", null, Turns.Token)).Name);
        }

        Assert.Contains("directory.csv(3): the role 'baas' is unknown", Assert.Single(roll.Log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_goes_while_running_stays_in_force_until_it_is_back()
    {
        using var roll = Roll.Of("head,Head,schoolleiding,lead\nlead,Jan,teamleider");
        await roll.Csv.FindAsync("lead", null, Turns.Token);

        File.Delete(roll.File);
        roll.Clock.Advance(TimeSpan.FromSeconds(1));
        var gone = await roll.Csv.FindAsync("lead", null, Turns.Token);
        roll.Write(Roll.Header + "head,Head,schoolleiding,lead\nlead,Johanna,teamleider");
        roll.Clock.Advance(TimeSpan.FromSeconds(1));
        var back = await roll.Csv.FindAsync("lead", null, Turns.Token);

        Assert.Equal(("Jan", "Johanna"), (gone.Name, back.Name));
        Assert.Equal(["Error", "Information"], roll.Log.Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public async Task Of_ten_thousand_rows_is_looked_up_without_allocating()
    {
        var rows = string.Concat(
            Enumerable.Range(0, 10_000).Select(number => $"p{number}@school.nl,Person {number},medewerker,lead{number % 300}\n"));
        var leaders = string.Concat(Enumerable.Range(0, 300).Select(number => $"lead{number},Leader {number},teamleider,head\n"));
        using var roll = Roll.Of(rows + leaders + "head,Head,schoolleiding,,lead1");
        roll.Csv.Open();

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var number = 0; number < 1000; number++)
        {
            await roll.Csv.FindAsync("P9999@school.nl", null, CancellationToken.None);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1000);
        Assert.Equal("lead99 head, IsLeader", await roll.ChainAsync("p9999@school.nl"));
    }

    [Theory]
    [InlineData("2026-11-30", "2026-11-30", true)]
    [InlineData("2026-11-30", "2026-12-01", false)]
    [InlineData("30-11-2026", "2026-01-01", true)]
    [InlineData("2026-11-20..2026-11-30", "2026-11-19", false)]
    [InlineData("2026-11-20..2026-11-30", "2026-11-20", true)]
    [InlineData("20-11-2026 .. 1-12-2026", "2026-12-01", true)]
    public void Says_until_and_including_which_day_somebody_is_away(string text, string day, bool away)
    {
        Assert.True(Absence.TryParse(text, out var absence));

        Assert.Equal(away, absence.Includes(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));
    }
}
