using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Sevenwolden.Tests.Support;

/// <summary>A PNG file with eight bits a channel and no filters, as the icons are drawn: its pixels, four bytes each.</summary>
internal sealed record Picture(int Width, int Height, byte[] Pixels)
{
    public static Picture Read(byte[] png)
    {
        var (chunks, at) = (new List<(string Type, byte[] Data)>(), 8);
        while (at < png.Length)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            chunks.Add((Encoding.Latin1.GetString(png, at + 4, 4), png[(at + 8)..(at + 8 + length)]));
            at += 12 + length;
        }

        var header = chunks.Single(chunk => chunk.Type == "IHDR").Data;
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4)));
        using var packed = new MemoryStream([.. chunks.Where(chunk => chunk.Type == "IDAT").SelectMany(chunk => chunk.Data)]);
        using var unpacked = new MemoryStream();
        using var inflated = new ZLibStream(packed, CompressionMode.Decompress);
        inflated.CopyTo(unpacked);
        return new Picture(width, height, [.. unpacked.ToArray().Chunk(width * 4 + 1).SelectMany(row => row[1..])]);
    }

    /// <summary>Red, green, blue, and how solid, of each pixel.</summary>
    public IEnumerable<byte[]> Each => Pixels.Chunk(4);
}
