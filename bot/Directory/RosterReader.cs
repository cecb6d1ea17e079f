using System.Text.Unicode;
using CsvHelper;
using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Bot.Directory;

/// <summary>Reads the rows of a CSV file, and names what is wrong in them.</summary>
internal sealed class RosterReader
{
    private readonly string _file;
    private readonly List<Person> _rows = [];
    private readonly List<DirectoryFault> _faults = [];
    private readonly Dictionary<string, int> _lines = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool _withNames;

    private RosterReader(string file, bool withNames) => (_file, _withNames) = (file, withNames);

    /// <param name="file">The file's name, for the faults.</param>
    /// <param name="content">UTF-8, with or without a byte order mark; separated by commas or semicolons.</param>
    /// <param name="withNames">Whether an id may be a user principal name.</param>
    public static (IReadOnlyList<Person> Rows, IReadOnlyList<DirectoryFault> Faults) Read(string file, byte[] content, bool withNames)
    {
        var reader = new RosterReader(file, withNames);
        if (!Utf8.IsValid(content))
        {
            reader.Fault(LineOfOtherEncoding(content), "this is not UTF-8", "save the file as 'CSV UTF-8'");
            return ([], reader._faults);
        }

        reader.ReadRows(content);
        return (reader._rows, reader._faults);
    }

    private static int LineOfOtherEncoding(ReadOnlySpan<byte> content)
    {
        var number = 0;
        foreach (var line in content.Split((byte)'\n'))
        {
            number++;
            if (!Utf8.IsValid(content[line]))
            {
                return number;
            }
        }

        return number;
    }

    private void ReadRows(byte[] content)
    {
        var options = new CsvReaderOptions
        {
            TrackLineNumbers = true,
            TrimWhitespace = true,
            PoolStrings = true,
            // A quotation mark too many would take in the rest of the file.
            AllowLineBreaksInQuotes = false,
            MalformedData = CsvMalformedDataHandling.Skip,
            OnMalformedRecord = bad =>
                Fault(
                    (int)bad.LineNumber, "the quotation marks don't match",
                    "put the whole cell in quotation marks, and write those within it twice"),
        };
        using var csv = CsvReader.Create(content, options);
        var width = csv.Headers.Count;
        var faults = RosterColumns.Read(csv.Headers, out var columns);
        foreach (var (what, mend) in faults)
        {
            Fault(1, what, mend);
        }

        while (faults.Count == 0 && csv.Read())
        {
            ReadRow(csv, columns, width);
        }
    }

    private void ReadRow(CsvReader csv, RosterColumns columns, int width)
    {
        var line = (int)csv.LineNumber;
        // A spreadsheet saves the rows that were emptied.
        if (Enumerable.Range(0, csv.FieldCount).All(csv.IsEmpty))
        {
            return;
        }

        if (csv.FieldCount > width)
        {
            Fault(
                line, $"the row has {csv.FieldCount} cells and the first line {width}",
                "put a cell that holds the separator in quotation marks");
        }

        var member = new Member(
            Id(columns.Id) ?? "", Cell(columns.Name) ?? "", ReadRole(line, Cell(columns.Role)), Cell(columns.Team), Cell(columns.Phone));
        var person = new Person(member, Id(columns.Leader), Id(columns.Deputy), ReadAbsence(line, Cell(columns.Absent)), line)
        {
            Starts = ReadStart(line, Cell(columns.Starts)),
            Mail = ReadMail(line, Cell(columns.Mail)),
        };
        if (member.Name.Length == 0)
        {
            Fault(line, "the name is missing", "give the name that others see");
        }

        if (member.Id.Length == 0)
        {
            Fault(line, "the id is missing", "give the object id or the user principal name of the account");
        }
        else if (!_lines.TryAdd(member.Id, line))
        {
            Fault(line, $"the id '{member.Id}' was given in line {_lines[member.Id]} already", "take one of the two rows away");
        }
        else
        {
            _rows.Add(person);
            Check(line, member.Id, _withNames);
        }

        // That a name is none is said at its own row.
        Check(line, person.Leader, withNames: true);
        Check(line, person.Deputy, withNames: true);

        string? Id(int? place) => Cell(place) is { } cell ? RosterIds.Tidy(cell) : null;
        string? Cell(int? place) => place is { } at && RosterIds.Trim(csv.GetString(at)) is { Length: > 0 } cell ? cell : null;
    }

    private void Check(int line, string? id, bool withNames)
    {
        if (id is not null && RosterIds.Fault(id, withNames) is var (what, mend))
        {
            Fault(line, what, mend);
        }
    }

    private Rank ReadRole(int line, string? role)
    {
        switch (role?.ToLowerInvariant())
        {
            case "medewerker" or "employee":
                return Rank.Employee;
            case "teamleider" or "leader":
                return Rank.Leader;
            case "schoolleiding" or "management":
                return Rank.Management;
            case "bestuur" or "board":
                return Rank.Board;
            default:
                Fault(
                    line, role is null ? "the role is missing" : $"the role '{role}' is unknown",
                    "use medewerker, teamleider, schoolleiding or bestuur (employee, leader, management, board)");
                // Said once is enough: a leader of an unknown role is not also said to be an employee.
                return Rank.Management;
        }
    }

    private Absence? ReadAbsence(int line, string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (!Absence.TryParse(text, out var absence))
        {
            Fault(
                line, $"'{text}' can't be read as an absence",
                "give the last day as 2026-11-30, or the first and the last as 2026-11-20..2026-11-30");
        }

        return absence;
    }

    private DateOnly? ReadStart(int line, string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (Absence.TryDay(text, out var day))
        {
            return day;
        }

        Fault(line, $"'{text}' can't be read as the day on which they start", "give the day as 2026-08-24");
        return null;
    }

    private string? ReadMail(int line, string? text)
    {
        var address = text is null ? null : MailText.Address(text);
        if (text is not null && address is null)
        {
            Fault(line, $"'{text}' can't be read as a mail address", "give one, as naam@school.nl, or none");
        }

        return address;
    }

    private void Fault(int line, string what, string mend) => _faults.Add(new DirectoryFault(_file, line, what, mend));
}
