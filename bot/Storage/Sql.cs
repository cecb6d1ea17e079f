using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Sevenwolden.Bot.Storage;

/// <summary>
/// Statements for either database, sent together. What stands in a hole travels as a parameter: <c>$"… WHERE id = {id}"</c>.
/// </summary>
internal sealed class Sql(DbConnection connection)
{
    private readonly DbCommand _command = connection.CreateCommand();
    private readonly StringBuilder _text = new();

    public Sql Add([InterpolatedStringHandlerArgument("")] Filled statement)
    {
        statement.End();
        return this;
    }

    /// <summary>Answers how many rows changed.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (_text.Length == 0)
        {
            return 0;
        }
        await using var command = Ready();
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<T>> ListAsync<T>(Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var command = Ready();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }
        return rows;
    }

    public async Task<T?> FirstAsync<T>(Func<DbDataReader, T> read, CancellationToken cancellationToken) where T : class =>
        await ListAsync(read, cancellationToken) is [var first, ..] ? first : null;

    private DbCommand Ready()
    {
        _command.CommandText = _text.ToString();
        return _command;
    }

    /// <summary>Makes of an interpolated string a statement with parameters.</summary>
    [InterpolatedStringHandler]
    public readonly struct Filled
    {
        private readonly Sql _sql;

        public Filled(int literalLength, int formattedCount, Sql sql)
        {
            _sql = sql;
            _sql._text.EnsureCapacity(_sql._text.Length + literalLength + (4 * formattedCount));
        }

        public void AppendLiteral(string text) => _sql._text.Append(text);

        public void AppendFormatted(string? value) => Append(DbType.String, value);

        public void AppendFormatted(long? value) => Append(DbType.Int64, value);

        public void AppendFormatted(byte[]? value) => Append(DbType.Binary, value);

        public void End() => _sql._text.Append(";\n");

        private void Append(DbType type, object? value)
        {
            var parameter = _sql._command.CreateParameter();
            parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"@p{_sql._command.Parameters.Count}");
            parameter.DbType = type;
            parameter.Value = value ?? DBNull.Value;
            _sql._command.Parameters.Add(parameter);
            _sql._text.Append(parameter.ParameterName);
        }
    }
}
