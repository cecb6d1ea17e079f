using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Sevenwolden.Bot.Storage.Cases;
using Xunit;

namespace Sevenwolden.Tests.Storage;

/// <summary>What holds for the keys in any store.</summary>
public abstract class Keys_in_a_store : StoreTest
{
    [Fact]
    public async Task What_one_instance_sealed_another_opens_and_so_does_the_next_start()
    {
        var words = Protector().Protect("words");

        await ReopenAsync();

        Assert.Equal("words", Protector().Unprotect(words));
    }

    [Fact]
    public async Task Instances_that_start_together_seal_with_the_same_key()
    {
        var rings = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Protector().Protect("words"))));

        Assert.Single(await Support.CaseFiles.AskAsync<string>(Options, "SELECT name FROM key_ring"));
        Assert.All(rings, sealed_by_one => Assert.Equal("words", Protector().Unprotect(sealed_by_one)));
    }

    [Fact]
    public void Of_two_keys_that_are_made_without_knowing_each_other_the_first_stays()
    {
        var (one, two) = (Ring(), Ring());
        Assert.Empty(one.GetAllElements());
        Assert.Empty(two.GetAllElements());

        one.StoreElement(new XElement("key", "first"), "key-1");
        two.StoreElement(new XElement("key", "second"), "key-2");

        Assert.Equal(["first"], two.GetAllElements().Select(element => element.Value));
    }

    [Fact]
    public void A_key_is_added_to_those_that_are_known_and_a_revocation_always()
    {
        var (one, two) = (Ring(), Ring());
        one.StoreElement(new XElement("key", "first"), "key-1");
        one.StoreElement(new XElement("key", "second"), "key-2");

        two.StoreElement(new XElement("revocation", "of all"), "revocation-1");

        Assert.Equal(["first", "second", "of all"], one.GetAllElements().Select(element => element.Value));
    }

    private KeyRing Ring() => new(Options.ConnectionString);

    private IDataProtector Protector()
    {
        var services = new ServiceCollection();
        services.AddDataProtection().SetApplicationName("test");
        services.Configure<KeyManagementOptions>(options => options.XmlRepository = Ring());
        return services.BuildServiceProvider().GetRequiredService<IDataProtectionProvider>().CreateProtector("test");
    }
}
