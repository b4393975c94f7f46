using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Telesales.Host.Server;

/// <summary>
/// Logs one JSON object a line. Lines that come while one is being written are written together: a line for every call then costs the call a few
/// microseconds, where the framework's console costs tens and makes calls wait for each other.
/// </summary>
internal sealed class JsonLines : ILoggerProvider
{
    // What is not written yet; beyond it whoever logs waits for the writer, so that memory stays bounded and no line is lost.
    private const int MostWaiting = 1024 * 1024;

    // Lines of so long are written together: to wake the writer for each would cost a call more than the line.
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(20);

    private readonly Stream _output;
    private readonly TimeProvider _clock;
    private readonly Thread _writer;
    private readonly Lock _gate = new();
    private readonly AutoResetEvent _some = new(initialState: false);
    private readonly AutoResetEvent _urgent = new(initialState: false);
    private readonly ManualResetEventSlim _room = new(initialState: true);
    private ArrayBufferWriter<byte> _filling = new();
    private ArrayBufferWriter<byte> _writing = new();
    private volatile bool _ends;

    /// <param name="output">Where the lines go.</param>
    /// <param name="clock">What their time is.</param>
    public JsonLines(Stream output, TimeProvider clock)
    {
        (_output, _clock) = (output, clock);
        _writer = new(Write) { IsBackground = true, Name = "log" };
        _writer.Start();
    }

    public ILogger CreateLogger(string categoryName) => new Category(this, categoryName);

    /// <summary>Writes what was logged before.</summary>
    public void Dispose()
    {
        if (_ends) return;
        _ends = true;
        _some.Set();
        _urgent.Set();
        _writer.Join();
        _some.Dispose();
        _urgent.Dispose();
        _room.Dispose();
    }

    private void Add(ReadOnlySpan<byte> line, bool isUrgent)
    {
        if (_ends) return;
        _room.Wait();
        bool isFirst;
        lock (_gate)
        {
            isFirst = _filling.WrittenCount == 0;
            _filling.Write(line);
            if (_filling.WrittenCount > MostWaiting) _room.Reset();
        }

        if (isFirst) _some.Set();
        if (isUrgent || !_room.IsSet) _urgent.Set();
    }

    private void Write()
    {
        while (true)
        {
            _some.WaitOne();
            if (!_ends) _urgent.WaitOne(Gathering);
            lock (_gate)
            {
                (_filling, _writing) = (_writing, _filling);
                _room.Set();
            }

            try
            {
                _output.Write(_writing.WrittenSpan);
                _output.Flush();
            }
            catch (IOException)
            {
                // Nobody reads the log any more; calls go on.
            }

            _writing.ResetWrittenCount();
            lock (_gate)
            {
                if (_ends && _filling.WrittenCount == 0) return;
                if (_filling.WrittenCount > 0) _some.Set();
            }
        }
    }

    private sealed class Category(JsonLines lines, string name) : ILogger
    {
        private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

        [ThreadStatic]
        private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json)? _own;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var (buffer, json) = _own ??= New();
            buffer.ResetWrittenCount();
            json.Reset(buffer);
            json.WriteStartObject();
            json.WriteString("Timestamp", lines._clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture));
            json.WriteNumber("EventId", eventId.Id);
            json.WriteString("LogLevel", logLevel.ToString());
            json.WriteString("Category", name);
            json.WriteString("Message", formatter(state, exception));
            if (exception is not null) json.WriteString("Exception", exception.ToString());
            if (state is IReadOnlyList<KeyValuePair<string, object?>> values) WriteState(json, values);
            json.WriteEndObject();
            json.Flush();
            buffer.Write("\n"u8);
            lines.Add(buffer.WrittenSpan, logLevel >= LogLevel.Warning);
        }

        private static void WriteState(Utf8JsonWriter json, IReadOnlyList<KeyValuePair<string, object?>> values)
        {
            json.WriteStartObject("State");
            for (var i = 0; i < values.Count; i++)
            {
                var (key, value) = values[i];
                if (value is long or int) json.WriteNumber(key, Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
                else json.WriteString(key, Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture));
            }

            json.WriteEndObject();
        }

        private static (ArrayBufferWriter<byte>, Utf8JsonWriter) New()
        {
            var buffer = new ArrayBufferWriter<byte>(512);
            return (buffer, new(buffer, Options));
        }
    }
}
