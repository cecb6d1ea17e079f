using Microsoft.Extensions.Options;
using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Bot.Directory;

/// <summary>
/// The directory as a CSV file says it. The file is read again when it changes; while it has faults, what it last said well stays in force.
/// </summary>
internal sealed partial class CsvDirectory : IDirectory
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private readonly string _path;
    private readonly string _fallback;
    private readonly bool _withNames;
    private readonly TimeProvider _clock;
    private readonly ILogger<CsvDirectory> _log;
    private readonly SaidAbsences? _said;
    private volatile Roster? _roster;
    private Stamp _read;
    private volatile string? _complaint;
    private long _looked;

    public CsvDirectory(
        IOptions<DirectoryOptions> options, IOptions<FallbackOptions> fallback, IOptions<GraphOptions> graph, IHostEnvironment environment,
        TimeProvider clock, ILogger<CsvDirectory> log, SaidAbsences? said = null)
    {
        (_clock, _log, _withNames, _said) = (clock, log, graph.Value.IsConfigured, said);
        _fallback = RosterIds.Tidy(fallback.Value.FallbackLeader);
        var here = Path.GetFullPath(options.Value.File);
        _path = File.Exists(here) ? here : Path.GetFullPath(options.Value.File, environment.ContentRootPath);
    }

    public bool IsFailing => _complaint is not null;

    public DateOnly Today => DutchDay.Of(_clock);

    /// <summary>Reads the file, or throws an <see cref="InvalidOperationException"/> that names every fault in it.</summary>
    public Roster Open()
    {
        if (!File.Exists(_path))
        {
            throw new InvalidOperationException(
                $"There is no directory at {_path}: give the path of a CSV file in the setting Directory:File.");
        }

        (_looked, _read) = (_clock.GetTimestamp(), Stamp.Of(_path));
        var (roster, faults) = Read();
        return _roster = roster ?? throw new InvalidOperationException(
            $"The directory {_path} has faults:\n{DirectoryFault.Write(faults)}");
    }

    /// <summary>What the file says now, as far as it was looked at a second ago.</summary>
    public Roster Current()
    {
        var roster = _roster ?? Open();
        var looked = Interlocked.Read(ref _looked);
        return _clock.GetElapsedTime(looked) >= Look && Interlocked.CompareExchange(ref _looked, _clock.GetTimestamp(), looked) == looked
            ? Renew(roster)
            : roster;
    }

    /// <summary>What people said themselves, of today and later.</summary>
    public ValueTask<IReadOnlyList<SaidAbsence>> SaidAsync(CancellationToken cancellationToken) =>
        _said is null ? new([]) : _said.FromTodayAsync(cancellationToken);

    public ValueTask<Member> FindAsync(string id, string? name, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Find(Current(), id, name));

    public ValueTask<bool> KnowsAsync(string id, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Current().Find(id) is not null);

    public ValueTask<bool> HasLeftAsync(string id, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Current().Find(id) is null);

    public async ValueTask<IReadOnlyList<Member>?> StandInsAsync(string id, CancellationToken cancellationToken)
    {
        var roster = await NowAsync(cancellationToken);
        return roster.StandIns(roster.Find(id), Today);
    }

    public async ValueTask<Cover> CoverAsync(string id, DateOnly? day, CancellationToken cancellationToken)
    {
        var roster = await NowAsync(cancellationToken);
        return roster.Find(id) is { } person
            ? new Cover(Today, person.Whereabouts, roster.StandInsOn(person, day ?? Today))
            : new Cover(Today, Whereabouts.Unknown, []);
    }

    public async ValueTask<Circle> CircleAsync(string id, string? name, CancellationToken cancellationToken)
    {
        var roster = await NowAsync(cancellationToken);
        return Circles.Of(Find(roster, id, name), roster.Find, roster, Today);
    }

    public ValueTask<IReadOnlyList<Member>> LeadersAsync(CancellationToken cancellationToken) => ValueTask.FromResult(Current().Leaders);

    public ValueTask<IReadOnlyList<Member>> PeopleAsync(CancellationToken cancellationToken) => ValueTask.FromResult(Current().People);

    public ValueTask<IReadOnlyList<Colleague>> ColleaguesAsync(CancellationToken cancellationToken) => new(Current().Colleagues);

    public ValueTask<string?> MailAsync(string id, CancellationToken cancellationToken) => new(Current().Find(id)?.Mail);

    public ValueTask<DateOnly?> StartsAsync(string id, CancellationToken cancellationToken) => new(Current().Find(id)?.Starts);

    public ValueTask<IReadOnlyList<(Member Who, DateOnly Starts)>> StartersAsync(CancellationToken cancellationToken) =>
        new(Current().Starters);

    private async ValueTask<Roster> NowAsync(CancellationToken cancellationToken) => Current().With(
        (await SaidAsync(cancellationToken)).ToLookup(said => said.Person, StringComparer.OrdinalIgnoreCase));

    private static Member Find(Roster roster, string id, string? name) =>
        roster.Find(id)?.Member ?? new Member(id, string.IsNullOrWhiteSpace(name) ? id : name);

    private Roster Renew(Roster roster)
    {
        var now = Stamp.Of(_path);
        if (now == _read)
        {
            return roster;
        }

        try
        {
            var (renewed, faults) = Read();
            _read = now;
            Complain(renewed is null ? DirectoryFault.Write(faults) : null);
            return _roster = renewed ?? roster;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Somebody has it open, or is about to put another in its place: it is tried again at the next look.
            Complain(exception.Message);
            return roster;
        }
    }

    private (Roster? Roster, IReadOnlyCollection<DirectoryFault> Faults) Read()
    {
        var file = Path.GetFileName(_path);
        var (rows, faults) = RosterReader.Read(file, File.ReadAllBytes(_path), _withNames);
        // Without any row all that is named would be missed.
        DirectoryFault[] all = rows.Count == 0 && faults.Count > 0 ? [.. faults] : [.. faults, .. RosterChecks.Find(file, rows, _fallback)];
        return (all.Length == 0 ? new Roster(rows, _fallback) : null, all);
    }

    private void Complain(string? complaint)
    {
        if (complaint != _complaint && complaint is not null)
        {
            LogFaults(complaint);
        }
        else if (complaint is null)
        {
            LogRenewed();
        }

        _complaint = complaint;
    }

    [LoggerMessage(LogLevel.Error, "The directory changed and can't be used; what it said before stays in force.\n{Faults}")]
    private partial void LogFaults(string faults);

    [LoggerMessage(LogLevel.Information, "The directory changed and was read again")]
    private partial void LogRenewed();

    /// <summary>By what a file is known to have changed.</summary>
    private readonly record struct Stamp(DateTime Written, long Length)
    {
        public static Stamp Of(string path) =>
            new FileInfo(path) is { Exists: true } file ? new Stamp(file.LastWriteTimeUtc, file.Length) : default;
    }
}
