using System.Text.Json;
using System.Text.Json.Serialization;
using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Dialogs.Cases;

/// <summary>Before whose eyes a case is brought.</summary>
[JsonConverter(typeof(AddresseeJson))]
public abstract record Addressee
{
    private const string Channel = "leaders_channel";
    private const string Somebody = "person/";
    private const string Mail = "mail/";
    private const string Loud = "gateway";

    private Addressee()
    {
    }

    /// <summary>How it is written down; <see cref="Read"/> reads it back.</summary>
    public abstract string Written { get; }

    /// <summary>Somebody, by the directory's id.</summary>
    public sealed record Person(string Id) : Addressee
    {
        public override string Written => Somebody + Id;
    }

    /// <summary>Where the leaders read along, when nobody of the chain could be reached.</summary>
    public sealed record LeadersChannel : Addressee
    {
        public override string Written => Channel;
    }

    /// <summary>The mailbox of somebody, by the directory's id: it is told that somebody is asked for help, and shown nothing.</summary>
    public sealed record Mailbox(string Id) : Addressee
    {
        public override string Written => Mail + Id;
    }

    /// <summary>The gateway of the school that calls people, or sends them a text message.</summary>
    public sealed record Gateway : Addressee
    {
        public override string Written => Loud;
    }

    public static implicit operator Addressee(Member member) => new Person(member.Id);

    /// <summary>Null for what a later version wrote.</summary>
    public static Addressee? Find(string written) =>
        written is Channel or Loud || Array.Exists([Somebody, Mail], kind => written.StartsWith(kind, StringComparison.Ordinal))
            ? Read(written)
            : null;

    /// <summary>Also as it was written before the channel had a name of its own: "channel", or else a bare id.</summary>
    public static Addressee Read(string written) => written switch
    {
        Channel or "channel" => new LeadersChannel(),
        Loud => new Gateway(),
        _ when written.StartsWith(Somebody, StringComparison.Ordinal) => new Person(written[Somebody.Length..]),
        _ when written.StartsWith(Mail, StringComparison.Ordinal) => new Mailbox(written[Mail.Length..]),
        _ => new Person(written),
    };

    public sealed override string ToString() => Written;
}

/// <summary>In JSON an addressee is the text that it is written as.</summary>
internal sealed class AddresseeJson : JsonConverter<Addressee>
{
    public override Addressee Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Addressee.Read(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, Addressee value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Written);
}
