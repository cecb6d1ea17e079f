using System.Data.Common;
using Sevenwolden.Dialogs.Onboarding;
using Sevenwolden.Protocols.Onboarding;

namespace Sevenwolden.Bot.Storage.Onboarding;

/// <summary>How far people are on the path, and what they signed, in SQL that both databases speak.</summary>
internal static class PathRows
{
    public static async Task<PathKept> OfAsync(DbConnection connection, string person, CancellationToken cancellationToken) => new(
        Post: (await new Sql(connection).Add($"SELECT post FROM onboarding WHERE person = {person}")
            .FirstAsync(row => row.GetString(0), cancellationToken)) is { } post && Enum.TryParse<Post>(post, out var known) ? known : null,
        Passed: await new Sql(connection).Add($"SELECT name, mark FROM onboarding_step WHERE person = {person}")
            .ListAsync(row => new PassedStep(row.GetString(0), row.GetString(1)), cancellationToken),
        Signatures: await SignaturesAsync(connection, person, cancellationToken));

    /// <summary>Of everybody of whom anything is kept, by their ids.</summary>
    public static async Task<IReadOnlyDictionary<string, PathKept>> AllAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        var posts = (await new Sql(connection).Add($"SELECT person, post FROM onboarding")
            .ListAsync(row => (Person: row.GetString(0), Post: row.GetString(1)), cancellationToken))
            .ToDictionary(each => each.Person, each => each.Post);
        var passed = (await new Sql(connection).Add($"SELECT person, name, mark FROM onboarding_step")
            .ListAsync(row => (Person: row.GetString(0), Step: new PassedStep(row.GetString(1), row.GetString(2))), cancellationToken))
            .ToLookup(each => each.Person, each => each.Step);
        var signatures = (await new Sql(connection).Add($"""
            SELECT person, name, version, hash, at FROM onboarding_signature ORDER BY at DESC, hash
            """).ListAsync(Signature, cancellationToken)).ToLookup(signature => signature.Person);
        return posts.Keys.Union(signatures.Select(each => each.Key)).ToDictionary(
            person => person,
            person => new PathKept(
                Enum.TryParse<Post>(posts.GetValueOrDefault(person), out var post) ? post : null, [.. passed[person]],
                [.. signatures[person]]));
    }

    /// <summary>The newest first.</summary>
    public static Task<IReadOnlyList<Signature>> SignaturesAsync(
        DbConnection connection, string person, CancellationToken cancellationToken) => new Sql(connection).Add($"""
            SELECT person, name, version, hash, at FROM onboarding_signature WHERE person = {person} ORDER BY at DESC, hash
            """).ListAsync(Signature, cancellationToken);

    private static Signature Signature(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)));

    /// <summary>Answers false where they signed this text already, on another device: then what is said has to be said anew.</summary>
    public static async Task<bool> WriteAsync(DbConnection connection, PathChange change, long now, CancellationToken cancellationToken)
    {
        if (change.Signature is { } signed && await new Sql(connection).Add($"""
            INSERT INTO onboarding_signature (person, hash, version, name, at)
            VALUES ({signed.Person}, {signed.Hash}, {signed.Version}, {signed.Name}, {signed.At.ToUnixTimeMilliseconds()})
            ON CONFLICT DO NOTHING
            """).RunAsync(cancellationToken) == 0)
        {
            return false;
        }

        var isNew = await PassAsync(connection, change, now, cancellationToken);
        var sql = new Sql(connection);
        if (change.Met is { } met && isNew)
        {
            ArticleRows.Count(sql, met);
        }

        if (change.Post is { } post)
        {
            sql.Add($"""
                INSERT INTO onboarding (person, post, at) VALUES ({change.Person}, {post.ToString()}, {now})
                ON CONFLICT (person) DO UPDATE SET post = excluded.post
                """);
        }

        NudgeRows.Write(sql, change, now);
        await sql.RunAsync(cancellationToken);
        return true;
    }

    /// <summary>Whether any of it was news.</summary>
    private static async Task<bool> PassAsync(DbConnection connection, PathChange change, long now, CancellationToken cancellationToken)
    {
        var sql = new Sql(connection);
        foreach (var step in change.Passed)
        {
            sql.Add($"""
                INSERT INTO onboarding_step (person, name, mark, at) VALUES ({change.Person}, {step.Name}, {step.Mark}, {now})
                ON CONFLICT DO NOTHING
                """);
        }

        return await sql.RunAsync(cancellationToken) > 0;
    }

    /// <summary>How far they were goes; what they signed stays, as the school's proof of it.</summary>
    public static void Forget(Sql sql, string person)
    {
        sql.Add($"DELETE FROM onboarding_step WHERE person = {person}").Add($"DELETE FROM onboarding WHERE person = {person}");
        NudgeRows.Forget(sql, person);
    }
}
