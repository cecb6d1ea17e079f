using System.Data.Common;

namespace Sevenwolden.Bot.Storage;

/// <summary>The connections of one database.</summary>
internal interface IDatabase
{
    Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellationToken);

    /// <summary>
    /// In one transaction; where the work answers false all of it is undone. It may run twice, so its effects are on the database alone.
    /// </summary>
    Task<bool> WriteAsync(Func<DbConnection, Task<bool>> write, CancellationToken cancellationToken);

    /// <summary>
    /// The same for what takes people's words out: behind it they are gone from the database's own files too, where it can see to that.
    /// </summary>
    Task<bool> EraseAsync(Func<DbConnection, Task<bool>> erase, CancellationToken cancellationToken) =>
        WriteAsync(erase, cancellationToken);
}
