// The shapes of libraries whose packages the suite does not reference: only names and signatures matter.
#nullable disable
using System.Collections;

namespace Serilog
{
    public interface ILogger
    {
        void Verbose(string messageTemplate);
        void Information(string messageTemplate);
        void Information<T>(string messageTemplate, T propertyValue);
        void Information<T0, T1>(string messageTemplate, T0 propertyValue0, T1 propertyValue1);
        void Information(string messageTemplate, params object[] propertyValues);
        void Error(Exception exception, string messageTemplate, params object[] propertyValues);
        ILogger ForContext(string propertyName, object value, bool destructureObjects = false);
    }

    public static class Log
    {
        public static ILogger Logger { get; set; }
        public static void Information(string messageTemplate) { }
        public static void Information<T>(string messageTemplate, T propertyValue) { }
        public static void Information<T0, T1>(string messageTemplate, T0 propertyValue0, T1 propertyValue1) { }
        public static void Information(string messageTemplate, params object[] propertyValues) { }
        public static void Error(Exception exception, string messageTemplate, params object[] propertyValues) { }
        public static ILogger ForContext(string propertyName, object value, bool destructureObjects = false) => Logger;
    }

    public interface IDiagnosticContext { void Set(string propertyName, object value, bool destructureObjects = false); }
}

namespace Serilog.Context
{
    public static class LogContext { public static IDisposable PushProperty(string name, object value, bool destructureObjects = false) => null; }
}

namespace NLog
{
    public class Logger
    {
        public void Info(string message) { }
        public void Info(string message, params object[] args) { }
        public void Warn<T>(string message, T argument) { }
        public void Error(Exception exception, string message, params object[] args) { }
        public Logger WithProperty(string propertyKey, object propertyValue) => this;
    }

    public static class ScopeContext { public static IDisposable PushProperty(string propertyName, object propertyValue) => null; }
}

namespace log4net
{
    public interface ILog
    {
        void Info(object message);
        void Error(object message, Exception exception);
        void InfoFormat(string format, params object[] args);
    }
}

namespace OpenTelemetry
{
    public struct Baggage { public static Baggage SetBaggage(string name, string value, Baggage baggage = default) => baggage; }
}

namespace OpenTelemetry.Trace
{
    public class TelemetrySpan
    {
        public TelemetrySpan SetAttribute(string key, string value) => this;
        public TelemetrySpan AddEvent(string name) => this;
    }
}

namespace Microsoft.ApplicationInsights
{
    public sealed class TelemetryClient
    {
        public void TrackEvent(string eventName, IDictionary<string, string> properties = null, IDictionary<string, double> metrics = null) { }
        public void TrackTrace(string message) { }
    }
}

namespace Sentry
{
    public class SentryUser { public string Id { get; set; } public string Email { get; set; } public string Username { get; set; } } // expect: SOC1028
    public static class SentrySdk
    {
        public static void CaptureMessage(string message) { }
        public static void AddBreadcrumb(string message, string category = null) { }
    }
}

namespace Datadog.Trace
{
    public interface ISpan { ISpan SetTag(string key, string value); }
}

namespace Microsoft.EntityFrameworkCore
{
    public class DbContextOptionsBuilder { public DbContextOptionsBuilder EnableSensitiveDataLogging(bool sensitiveDataLoggingEnabled = true) => this; }
}

namespace Microsoft.IdentityModel.Logging
{
    public class IdentityModelEventSource { public static bool ShowPII { get; set; } public static bool LogCompleteSecurityArtifact { get; set; } }
}

namespace Microsoft.Identity.Client
{
    public class PublicClientApplicationBuilder { public PublicClientApplicationBuilder WithLogging(Action<string> callback, bool? enablePiiLogging = null) => this; }
}

namespace Azure.Core
{
    public class DiagnosticsOptions { public bool IsLoggingContentEnabled { get; set; } public IList<string> LoggedHeaderNames { get; } }
}

namespace Azure
{
    public class AzureKeyCredential { public AzureKeyCredential(string key) { } }
}

namespace Microsoft.Data.SqlClient
{
    public class SqlConnection { public SqlConnection(string connectionString) { } }
    public class SqlConnectionStringBuilder { public bool TrustServerCertificate { get; set; } public bool Encrypt { get; set; } public bool PersistSecurityInfo { get; set; } public string DataSource { get; set; } }
}

namespace Npgsql
{
    public enum SslMode { Disable, Require }
    public class NpgsqlConnectionStringBuilder { public SslMode SslMode { get; set; } public bool IncludeErrorDetail { get; set; } }
}

namespace Grpc.Net.Client { public class GrpcChannel { public static GrpcChannel ForAddress(string address) => null; } }

namespace Grpc.Core { public struct Status { public Status(int statusCode, string detail) { } } }

namespace Microsoft.Extensions.Compliance.Redaction
{
    public interface IRedactorProvider;
    public interface IRedactionBuilder;
}

namespace Microsoft.Extensions.Logging
{
    public static class LoggingRedactionExtensions { public static ILoggingBuilder EnableRedaction(this ILoggingBuilder builder) => builder; }

    [AttributeUsage(AttributeTargets.Parameter)]
    public sealed class LogPropertiesAttribute : Attribute;
}

namespace Microsoft.Extensions.DependencyInjection
{
    public static class RedactionServiceCollectionExtensions
    {
        public static IServiceCollection AddRedaction(this IServiceCollection services) => services;
        public static IServiceCollection AddRedaction(this IServiceCollection services, Action<Microsoft.Extensions.Compliance.Redaction.IRedactionBuilder> configure) => services;
    }
}
