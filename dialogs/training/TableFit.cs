using Sevenwolden.Dialogs.Understanding.Learned;

namespace Sevenwolden.Training;

/// <summary>Learns a table from samples, by a few networks beside each other; the same samples give the same table.</summary>
internal static class TableFit
{
    private const int Members = 2;

    /// <param name="features">The samples.</param>
    /// <param name="places">From which of them it learns.</param>
    /// <param name="heads">How many scores there are, a multiple of eight.</param>
    /// <param name="how">How it learns.</param>
    /// <param name="errorOf">What is wrong with the scores of one of them.</param>
    /// <param name="to">Where the table is written.</param>
    public static void Write(Features features, IReadOnlyList<int> places, int heads, Learning how, ErrorOf errorOf, BinaryWriter to)
    {
        var keys = features.Keys;
        var networks = Enumerable.Range(0, Members).Select(member => new NetworkFit(how, keys.Length, heads, member)).ToArray();
        Parallel.ForEach(networks, network => network.Learn(features.Samples, places, errorOf));
        Table.Write(to, keys, ToUnits(networks, features, places), [.. networks.Select(network => network.Network)]);
    }

    // The units of all networks beside each other. A row that no sample used holds nothing but its random start.
    private static float[] ToUnits(NetworkFit[] networks, Features features, IReadOnlyList<int> places)
    {
        var units = networks[0].Network.Units;
        var all = new float[features.Keys.Length * networks.Length * units];
        foreach (var row in places.SelectMany(place => features.Samples[place].Grams.Select(gram => gram.Row)).Distinct())
        {
            for (var member = 0; member < networks.Length; member++)
            {
                networks[member].ToUnits(row).CopyTo(all.AsSpan((row * networks.Length + member) * units));
            }
        }
        return all;
    }
}
