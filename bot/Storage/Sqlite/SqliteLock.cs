using System.Diagnostics.CodeAnalysis;

namespace Sevenwolden.Bot.Storage.Sqlite;

/// <summary>Holds off other processes until disposed: a second writer would break the order of replies.</summary>
internal static class SqliteLock
{
    // Beyond any database, and beyond what SQLite locks itself.
    private const long Beyond = long.MaxValue - 1;

    /// <summary>
    /// Locks the file itself, by whatever name or link it is reached. Before the first connection to it, and disposed of after the last: to
    /// close any handle on a file takes away all that SQLite has locked of it. Source: "How To Corrupt An SQLite Database File", 2.2.
    /// </summary>
    /// <param name="path">The file, made when absent.</param>
    public static FileStream Take(string path)
    {
        try
        {
            return OperatingSystem.IsWindows() ? TakeBytes(path) : TakeWhole(OperatingSystem.IsMacOS() ? Beside(path) : path);
        }
        catch (IOException exception) when (IsTaken(exception))
        {
            throw new InvalidOperationException(
                $"The database '{path}' is in use by another process: end that one, or give this one a file of its own. "
                + "Several instances need PostgreSQL.",
                exception);
        }
    }

    // On Linux this is flock, of which the locks of SQLite (fcntl) know nothing.
    private static FileStream TakeWhole(string path) => new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    // On Windows not to share the file would keep SQLite out as well, so one byte is taken, which counts for every handle.
    [SuppressMessage("Interoperability", "CA1416", Justification = "Called on Windows alone.")]
    private static FileStream TakeBytes(string path)
    {
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite);
        try
        {
            file.Lock(Beyond, 1);
            return file;
        }
        catch (IOException)
        {
            file.Dispose();
            throw;
        }
    }

    // On macOS both kinds of locks are one, so a file beside it stands for it: beside the file, not beside a link to it.
    private static string Beside(string path) =>
        (File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path) + ".lock";

    // What is wrong with a disk or a folder has another code. Source: EWOULDBLOCK of Linux and macOS; ERROR_SHARING_VIOLATION and
    // ERROR_LOCK_VIOLATION of Windows.
    private static bool IsTaken(IOException exception) =>
        exception.HResult is 11 or 35 or unchecked((int)0x80070020) or unchecked((int)0x80070021);
}
