using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Sevenwolden.Dialogs.Understanding.Learned;

/// <summary>Goes through what a <see cref="BinaryWriter"/> wrote of what was learned: what is large stays where it is.</summary>
internal sealed class LearnedReader(ReadOnlyMemory<byte> learned)
{
    private int _at;

    public int Number() => Values<int>(1)[0];

    public string[] Names() => [.. Enumerable.Range(0, Number()).Select(_ => Name())];

    public T[] Values<T>(int count)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(Bytes(count * Unsafe.SizeOf<T>()).Span).ToArray();

    /// <summary>So many bytes, in place.</summary>
    public ReadOnlyMemory<byte> Bytes(int count)
    {
        var bytes = learned.Slice(_at, count);
        _at += count;
        return bytes;
    }

    // Its length stands before a name, seven bits a byte, the lowest first.
    private string Name()
    {
        var (length, shift, part) = (0, 0, 0x80);
        for (; (part & 0x80) != 0; shift += 7)
        {
            part = Bytes(1).Span[0];
            length |= (part & 0x7F) << shift;
        }

        return Encoding.UTF8.GetString(Bytes(length).Span);
    }
}
