using System.Text.Json.Nodes;
using Sevenwolden.Tests.Support;

namespace Sevenwolden.Tests.Security;

/// <summary>An Authorization header that is not good enough, by what is wrong with it.</summary>
internal static class Forgery
{
    private static readonly Dictionary<string, Func<CheckedBot, string?>> Headers = new()
    {
        ["no header"] = _ => null,
        ["empty"] = _ => "",
        ["the scheme alone"] = _ => "Bearer",
        ["Basic"] = _ => "Basic Ym90OnBhc3N3b3Jk",
        ["garbage"] = _ => "Bearer garbage",
        ["garbage in three parts"] = _ => "Bearer a.b.c",
        ["empty parts"] = _ => "Bearer ..",
        ["a scheme in lower case"] = bot => $"bearer {bot.Token().Signed()}",
        ["no scheme"] = bot => bot.Token().Signed(),
        ["two tokens"] = bot => $"Bearer {bot.Token().Signed()} {bot.Token().Signed()}",
        ["expired"] = Signed(token => token.Lives(TimeSpan.FromHours(-2), TimeSpan.FromMinutes(-6))),
        ["not valid yet"] = Signed(token => token.Lives(TimeSpan.FromMinutes(6), TimeSpan.FromHours(1))),
        ["valid for ever"] = Signed(token => token.With("exp", null)),
        ["for another bot"] = Signed(token => token.With("aud", Guid.NewGuid().ToString())),
        ["for nobody"] = Signed(token => token.With("aud", null)),
        ["of another issuer"] = Signed(token => token.With("iss", "https://example.com")),
        ["of the issuer with a slash"] = Signed(token => token.With("iss", "https://api.botframework.com/")),
        ["of no issuer"] = Signed(token => token.With("iss", null)),
        ["for another service URL"] = Signed(token => token.With("serviceurl", "http://127.0.0.1:9/")),
        ["for no service URL"] = Signed(token => token.With("serviceurl", null)),
        ["an unknown key"] = Signed(token => token.SignedBy(new SigningKey("unknown")).Headed("kid", "unknown").Headed("x5t", "unknown")),
        ["a foreign key by the same name"] = Signed(token => token.SignedBy(new SigningKey("foreign"))),
        ["the name of no key"] = Signed(token => token.SignedBy(new SigningKey("foreign")).Headed("kid", null).Headed("x5t", null)),
        ["a key that it brings"] = Signed(Brought),
        ["a key that the tenant signs with"] = bot => Bearer(Other(bot, bot.Login.Key)),
        ["alg none"] = Signed(token => token.Headed("alg", "none")),
        ["alg none with the signature left"] = bot => Unsigned(bot.Token().Signed(), bot.Token().Headed("alg", "none").Signed()),
        ["alg HS256 with the public key"] = Signed(token => token.Headed("alg", "HS256")),
        ["alg RS384"] = Signed(token => token.Headed("alg", "RS384")),
        ["alg RS512"] = Signed(token => token.Headed("alg", "RS512")),
        ["alg PS256"] = Signed(token => token.Headed("alg", "PS256")),
        ["alg RS256 said of another signature"] = Signed(token => token.Headed("alg", "rs256")),
        ["a payload for another service URL under the old signature"] = Tampered("serviceurl", "https://example.com/"),
        ["a payload that lasts longer under the old signature"] = Tampered("exp", 4102444800),
        ["a key that this channel has no part in"] = bot => Bearer(Other(bot, bot.OfOtherChannels)),
        ["a key that is endorsed for nothing"] = bot => Bearer(Other(bot, bot.ForNothing)),
        ["a key without endorsements"] = bot => Bearer(Other(bot, bot.Unendorsed)),
        ["of the Emulator, 1.0"] = OfTenant("1.0"),
        ["of the Emulator, 2.0"] = OfTenant("2.0"),
        ["of the Emulator, from Microsoft's tenant"] = OfTenant("2.0", tenant: MicrosoftsTenant),
        ["of the Emulator, from Microsoft's tenant, 1.0"] = OfTenant("1.0", tenant: MicrosoftsTenant),
        ["of the Emulator, by the channels' key"] = bot => Bearer(Jwt.OfTenant(bot.Channels.Key, bot.App, MicrosoftsTenant, "1.0")),
        ["of a skill, 1.0"] = OfTenant("1.0", caller: "a-caller"),
        ["of a skill, 2.0"] = OfTenant("2.0", caller: "a-caller"),
        ["of a skill, from Microsoft's tenant"] = OfTenant("2.0", tenant: MicrosoftsTenant, caller: "a-caller"),
        ["of an anonymous skill"] = Signed(token => token.With("appid", "AnonymousSkill")),
        ["of a skill, by the channels"] = Signed(token => token.With("ver", "1.0").With("appid", "a-caller")),
    };

    private const string MicrosoftsTenant = "d6d49420-f39b-4df7-a1dc-d59a935871db";

    public static IEnumerable<string> Names => Headers.Keys;

    public static string? Header(string name, CheckedBot bot) => Headers[name](bot);

    private static Func<CheckedBot, string?> Signed(Func<Jwt, Jwt> change) => bot => Bearer(change(bot.Token()));

    private static string Bearer(Jwt token) => "Bearer " + token.Signed();

    private static string Unsigned(string signed, string unsigned) => $"Bearer {unsigned}{signed.Split('.')[2]}";

    private static Func<CheckedBot, string?> Tampered(string claim, JsonNode value) =>
        bot => "Bearer " + Jwt.Tampered(bot.Token().Signed(), claim, value.DeepClone());

    private static Func<CheckedBot, string?> OfTenant(string version, string? tenant = null, string? caller = null) => bot =>
        Bearer(Jwt.OfTenant(bot.Login.Key, bot.App, tenant ?? bot.Tenant, version, caller).With("serviceurl", bot.ServiceUrl));

    private static Jwt Brought(Jwt token)
    {
        var key = new SigningKey("brought");
        return token.SignedBy(key).Headed("kid", key.Id).Headed("jwk", key.Published());
    }

    private static Jwt Other(CheckedBot bot, SigningKey key) =>
        bot.Token().SignedBy(key).Headed("kid", key.Id).Headed("x5t", key.Id);
}
