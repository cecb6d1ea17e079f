using System.Diagnostics;
using Sevenwolden.Bot.TeamsApp;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.TeamsApp;

/// <summary>The icons as Teams wants them, and as the script draws them.</summary>
public sealed class The_icons
{
    private static readonly string Folder = Path.Combine(Sources.Root, "deploymentTemplates", "teamsApp");

    [Fact]
    public void In_colour_it_fills_its_192_pixels_each_way()
    {
        var icon = Picture.Read(AppFiles.Bytes("color.png"));

        Assert.Equal((192, 192), (icon.Width, icon.Height));
        Assert.All(icon.Each, pixel => Assert.Equal(255, pixel[3]));
        Assert.Equal([0x4f, 0x52, 0xb2], icon.Pixels[..3]);
    }

    [Fact]
    public void In_outline_it_is_white_on_nothing_in_32_pixels_each_way()
    {
        var icon = Picture.Read(AppFiles.Bytes("outline.png"));

        Assert.Equal((32, 32), (icon.Width, icon.Height));
        Assert.All(icon.Each.Where(pixel => pixel[3] > 0), pixel => Assert.Equal([255, 255, 255], pixel[..3]));
        Assert.InRange(icon.Each.Count(pixel => pixel[3] == 0), 32 * 32 / 2, 32 * 32 * 9 / 10);
    }

    [Theory]
    [InlineData("color.png")]
    [InlineData("outline.png")]
    public async Task Are_what_the_script_draws(string name)
    {
        using var folder = new TemporaryFolder();
        using var node = Process.Start("node", [Path.Combine(Folder, "icons.mjs"), folder.Path]);

        await node.WaitForExitAsync(Turns.Token);

        Assert.Equal(0, node.ExitCode);
        var drawn = Picture.Read(await File.ReadAllBytesAsync(Path.Combine(folder.Path, name), Turns.Token));
        Assert.Equal(drawn.Pixels, Picture.Read(AppFiles.Bytes(name)).Pixels);
    }
}
