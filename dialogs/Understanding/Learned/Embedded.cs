using System.Buffers;

namespace Sevenwolden.Dialogs.Understanding.Learned;

/// <summary>
/// What is embedded in the assembly, in place: it is a part of the file that the system has mapped, and only what is looked at is in
/// memory.
/// </summary>
internal sealed unsafe class Embedded : MemoryManager<byte>
{
    // The assembly is never unloaded, so this stays where it is.
    private readonly byte* _start;
    private readonly int _length;

    private Embedded(UnmanagedMemoryStream resource)
    {
        _start = resource.PositionPointer;
        _length = (int)resource.Length;
    }

    /// <param name="name">The resource's name.</param>
    /// <exception cref="InvalidOperationException">There is none of that name.</exception>
    public static ReadOnlyMemory<byte> Read(string name)
    {
        using var resource = (UnmanagedMemoryStream?)typeof(Embedded).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded");
        return new Embedded(resource).Memory;
    }

    public override Span<byte> GetSpan() => new(_start, _length);

    public override MemoryHandle Pin(int elementIndex = 0) => new(_start + elementIndex);

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}
