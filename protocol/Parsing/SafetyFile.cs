using System.Globalization;

namespace Sevenwolden.Protocols.Parsing;

/// <summary>Reads <c>safety.yaml</c>: what comes before the rules.</summary>
internal static class SafetyFile
{
    // A kind that says nothing of it is heard from here.
    private const double Usual = 0.4;

    /// <summary>112, and 113 by the number that is free everywhere.</summary>
    private static readonly string[] Lifelines = ["112", "113", "0800-0113"];

    public static Safety Read(Node file)
    {
        var phones = file.List("phones").Select(ReadPhone).ToList();
        var nodes = file.List("kinds");
        if (nodes.Count == 0)
        {
            file.Faults.Add(file, "No kind of danger is named.", "Copy `kinds` from the pack that the bot ships.");
        }

        var addressees = file.List("addressees").Select(node => ReadAddressee(node, phones)).OfType<OwnAddressee>().ToList();
        return new Safety(phones, [.. nodes.Select(node => ReadKind(node, phones, addressees))]) { Addressees = addressees };
    }

    private static Phone ReadPhone(Node node)
    {
        var phone = new Phone(
            node.Text("id"),
            node.Text("number"),
            node.LocalText("name"),
            node.LocalText("when"),
            node.Text("source"),
            ReadDay(node, "checked"));
        if (!phone.Number.Any(char.IsAsciiDigit))
        {
            node.Faults.Add(node, $"`{phone.Number}` can't be called.", "Write the number as it is dialled: \"0800-0113\".");
        }

        node.NothingElse();
        return phone;
    }

    private static OwnAddressee? ReadAddressee(Node node, List<Phone> phones)
    {
        var (name, phone) = (node.Text("name"), node.Required("phone") is { } named ? Find(named, phones) : null);
        if (name != OwnAddressee.Board)
        {
            node.Faults.Add(node, $"The directory knows no `{name}`.", $"Write `{OwnAddressee.Board}`.");
        }

        var (duty, doers) = (node.LocalText("duty"), node.Names("doers"));
        node.NothingElse();
        return phone is null ? null : new OwnAddressee(name, duty, phone, doers);
    }

    private static DateOnly ReadDay(Node node, string key)
    {
        var text = node.Text(key);
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            node.Faults.Add(node, $"`{text}` is no day.", "Write it as 2026-11-28: the year, the month, the day.");
        }

        return day;
    }

    private static GraveKind ReadKind(Node node, List<Phone> phones, List<OwnAddressee> addressees)
    {
        var heard = node.Required("heard");
        var kind = new GraveKind(
            node.Text("name"),
            node.Flag("life"),
            node.LocalText("label"),
            [.. node.List("do").Select(sentence => sentence.ReadLocalText())],
            [.. node.List("phones").Select(name => Find(name, phones)).OfType<Phone>()],
            node.Names("articles"),
            heard?.Likelihood("from") ?? Usual,
            heard?.Names("words") ?? [])
        {
            AtOnce = node.Flag("at_once"),
            IsOfOthers = node.Flag("others"),
            Without = heard?.Names("without") ?? [],
            Alone = heard?.Names("alone") ?? [],
            Addressee = node.Child("addressee") is { } own ? Find(own, addressees) : null,
        };
        if (kind.Do.Count == 0)
        {
            node.Faults.Add(node, $"`{kind.Name}` does not say what to do.", "Add `do`, a sentence a line.");
        }

        if (kind.AtStake && !kind.Phones.Any(phone => Lifelines.Contains(phone.Number)))
        {
            node.Faults.Add(
                node, $"A life may be at stake in `{kind.Name}`, and neither 112 nor 113 is named.", "Add the phone to `phones`.");
        }

        heard?.NothingElse();
        node.NothingElse();
        return kind;
    }

    private static OwnAddressee? Find(Node name, List<OwnAddressee> addressees)
    {
        if (addressees.Find(each => each.Name == name.Scalar) is { } addressee)
        {
            return addressee;
        }

        name.Faults.Add(name, $"There is no addressee `{name.Scalar}`.", "Name one of `addressees`, or take the line away.");
        return null;
    }

    private static Phone? Find(Node name, List<Phone> phones)
    {
        if (phones.FirstOrDefault(phone => phone.Id == name.Scalar) is { } phone)
        {
            return phone;
        }

        name.Faults.Add(name, $"There is no phone `{name.Scalar}`.", $"Known are: {string.Join(", ", phones.Select(known => known.Id))}.");
        return null;
    }
}
