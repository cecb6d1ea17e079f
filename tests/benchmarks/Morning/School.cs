using System.Globalization;

namespace Sevenwolden.Benchmarks.Morning;

/// <summary>Five thousand people in a file that somebody is always working on.</summary>
internal sealed class School
{
    private const int Leaders = 200;
    private const int AbsentEach = 20;
    private const int Managers = 10;
    private const int People = 5000;

    private readonly string _folder;
    private readonly List<Row> _rows;
    private int _absent;

    public School(string folder)
    {
        _folder = folder;
        _rows =
        [
            .. Enumerable.Range(0, Leaders).Select(number => new Row(
                LeaderId(number), $"Leider {number:000}", "teamleider", ManagerId(number % Managers), LeaderId((number + 1) % Leaders))),
            .. Enumerable.Range(0, Managers).Select(number => new Row(ManagerId(number), $"Rector {number}", "schoolleiding", "", "")),
            .. Enumerable.Range(0, People - Leaders - Managers).Select(Teacher),
        ];
        Write();
    }

    public string File => Path.Combine(_folder, "directory.csv");

    /// <summary>On whom one falls back: no teacher's leader.</summary>
    public static string Fallback => ManagerId(0);

    public int Writes { get; private set; }

    /// <summary>Who was added last.</summary>
    public Row Newest => _rows[^1];

    public static Row Teacher(int number) =>
        new($"docent-{number}", $"Docent {number}", "medewerker", LeaderId(number % Leaders), "");

    public string NameOf(string id) => _rows.Single(row => row.Id == id).Name;

    /// <summary>Who leads a teacher, and who stands in when that leader is away.</summary>
    public static (string Leader, string Deputy) Over(int teacher) => (LeaderId(teacher % Leaders), LeaderId((teacher + 1) % Leaders));

    public async Task ChangeAsync(CancellationToken enough)
    {
        using var second = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (!enough.IsCancellationRequested)
        {
            Change();
            Write();
            try
            {
                await second.WaitForNextTickAsync(enough);
            }
            catch (OperationCanceledException)
            {
            }
        }
    }

    /// <summary>A phone number, leaders who are away instead of those before, somebody new at the end.</summary>
    private void Change()
    {
        switch (Writes % 3)
        {
            case 0:
                _rows[Writes * 7 % People] = _rows[Writes * 7 % People] with { Phone = $"06-2{Writes:0000000}" };
                break;
            case 1:
                Leave(until: "");
                _absent++;
                Leave(TimeProvider.System.GetUtcNow().AddDays(2).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            default:
                _rows.Add(Teacher(_rows.Count));
                break;
        }
    }

    // A twentieth of the leaders, never one and the deputy of that one.
    private void Leave(string until)
    {
        for (var leader = _absent % AbsentEach; leader < Leaders; leader += AbsentEach)
        {
            _rows[leader] = _rows[leader] with { Absent = until };
        }
    }

    /// <summary>Beside, and then in its place.</summary>
    private void Write()
    {
        var beside = File + ".new";
        System.IO.File.WriteAllLines(
            beside, ["id,naam,rol,leidinggevende,plaatsvervanger,telefoon,afwezig", .. _rows.Select(row => row.ToString())]);
        System.IO.File.Move(beside, File, overwrite: true);
        Writes++;
    }

    private static string LeaderId(int number) => $"leider-{number}";

    private static string ManagerId(int number) => $"rector-{number}";
}
