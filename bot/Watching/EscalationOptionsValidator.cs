using Microsoft.Extensions.Options;

namespace Sevenwolden.Bot.Watching;

/// <summary>Stops the start when the settings can't work, and says which and why.</summary>
[OptionsValidator]
internal sealed partial class EscalationOptionsAttributes : IValidateOptions<EscalationOptions>;

/// <summary>What no attribute can say: that moments come in order, and that there is ever a school day.</summary>
internal sealed class EscalationOptionsValidator(TimeProvider clock) : IValidateOptions<EscalationOptions>
{
    public ValidateOptionsResult Validate(string? name, EscalationOptions options) => Faults(options).ToList() is { Count: > 0 } faults
        ? ValidateOptionsResult.Fail(faults)
        : ValidateOptionsResult.Success;

    private IEnumerable<string> Faults(EscalationOptions options)
    {
        if (options.Opens >= options.Closes)
        {
            yield return $"Escalation:Opens ({options.Opens}) must be before Escalation:Closes ({options.Closes}).";
        }

        if (options.Urgent.Zip(options.Urgent.Skip(1)).Any(step => step.First.After > step.Second.After))
        {
            var names = options.Urgent.Select(step => step.Name).ToList();
            yield return $"Escalation: {string.Join(", ", names.SkipLast(1))} and {names[^1]} count from the report, "
                + "so each must be at least the one before it.";
        }

        if (options.StillDanger > options.StillUrgent)
        {
            yield return $"Escalation:StillDanger ({options.StillDanger}) must be at most Escalation:StillUrgent ({options.StillUrgent}): "
                + "danger waits no longer than what is urgent.";
        }

        if (options.SnoozeUrgentDays > options.SnoozeConsultDays)
        {
            yield return $"Escalation:SnoozeUrgentDays ({options.SnoozeUrgentDays}) must be at most Escalation:SnoozeConsultDays "
                + $"({options.SnoozeConsultDays}): what is urgent is put off no longer than what can wait.";
        }

        if (options.Gateway.IsOn && (options.Gateway.Secret ?? "").Length < GatewayOptions.ShortestSecret)
        {
            yield return $"Escalation:Gateway:Secret has fewer than {GatewayOptions.ShortestSecret} characters: give one that nobody "
                + "guesses, and give it to the gateway too.";
        }

        if (!options.Gateway.IsOn && !string.IsNullOrWhiteSpace(options.Gateway.Secret))
        {
            yield return "Escalation:Gateway:Url is missing: give the address of the gateway, or take the secret away.";
        }

        var days = options.SchoolDays.Where(
            day => !Enum.TryParse<DayOfWeek>(day, ignoreCase: true, out var known) || !Enum.IsDefined(known)).ToList();
        foreach (var day in days)
        {
            yield return $"Escalation:SchoolDays: '{day}' is no day: write Monday, Tuesday, …";
        }

        var holidays = options.Holidays.SelectMany(Faults).ToList();
        foreach (var fault in holidays)
        {
            yield return fault;
        }

        if (days.Count + holidays.Count > 0)
        {
            yield break;
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _))
        {
            yield return $"Escalation:TimeZone '{options.TimeZone}' is not known on this machine: give a name such as Europe/Amsterdam.";
        }
        else if (!HasSchool(options))
        {
            yield return "Escalation:Holidays leave no school day within two years, so nothing would ever be followed up.";
        }

        if (options.LeadersChannel is { ServiceUrl: not null, Conversation: null } or { ServiceUrl: null, Conversation: not null })
        {
            yield return "Escalation:LeadersChannel needs both ServiceUrl and Conversation, or neither.";
        }
    }

    private static IEnumerable<string> Faults(HolidayOptions holiday, int place)
    {
        if (HolidayOptions.Read(holiday.From) is not { } from)
        {
            yield return $"Escalation:Holidays:{place}:From '{holiday.From}' is no date: write 2026-12-19 or 19-12-2026.";
        }
        else if (HolidayOptions.Read(holiday.To) is not { } to)
        {
            yield return $"Escalation:Holidays:{place}:To '{holiday.To}' is no date: write 2027-01-03 or 03-01-2027.";
        }
        else if (to < from)
        {
            yield return $"Escalation:Holidays:{place} ends ({holiday.To}) before it begins ({holiday.From}).";
        }
    }

    private bool HasSchool(EscalationOptions options)
    {
        try
        {
            return options.Timetable().Calendar.NextMorning(clock.GetUtcNow()) > default(DateTimeOffset);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
