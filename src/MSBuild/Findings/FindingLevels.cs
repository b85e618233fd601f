using System.Security.Cryptography;
using System.Text;
using SocPolicy.Model;

namespace SocPolicy.MSBuild.Findings;

/// <summary>Decides what a finding is in this build, from the properties of the project.</summary>
internal sealed record FindingLevels
{
    /// <summary>Findings are warnings, unknown ones too.</summary>
    public static FindingLevels Default { get; } = new();

    /// <summary>From which severity on a finding is an error; null for never.</summary>
    public Severity? FailLevel { get; init; }

    /// <summary>What an unknown verdict is; null for what the settings say, else a warning.</summary>
    public Severity? Unknown { get; init; }

    /// <summary>The severities that the project gives to controls, by their ids; null for one that is hidden.</summary>
    public IReadOnlyDictionary<string, Severity?> Severities { get; init; } = new Dictionary<string, Severity?>();

    public IReadOnlySet<string> NoWarn { get; init; } = new HashSet<string>();

    public IReadOnlySet<string> WarningsAsErrors { get; init; } = new HashSet<string>();

    public IReadOnlySet<string> WarningsNotAsErrors { get; init; } = new HashSet<string>();

    public bool TreatWarningsAsErrors { get; init; }

    public ReportLevel Of(FindingRecord finding)
    {
        if (finding.Kind == FindingKind.Diagnostic && finding.Severity == Severity.Error) return ReportLevel.Error;
        if (NoWarn.Contains(finding.Code)) return ReportLevel.Hidden;
        var isGiven = Severities.TryGetValue(finding.Code, out var given);
        if (isGiven && given is null) return ReportLevel.Hidden;
        var severity = finding.Kind == FindingKind.Unknown ? Unknown ?? finding.Unknown ?? Severity.Warning : given ?? finding.Severity;
        if (finding.Kind == FindingKind.Unknown && severity == Severity.Error) return ReportLevel.Error;
        if (finding.Kind is FindingKind.Fail or FindingKind.Unknown && severity >= FailLevel) return ReportLevel.Error;
        if (severity == Severity.Note) return ReportLevel.Message;
        var escalates = WarningsAsErrors.Contains(finding.Code) || (TreatWarningsAsErrors && !WarningsNotAsErrors.Contains(finding.Code));
        return escalates ? ReportLevel.Error : ReportLevel.Warning;
    }

    /// <summary>What these properties make of findings, as a short text: equal texts mean equal reports.</summary>
    public string Outcome(IEnumerable<FindingRecord> findings) => string.Concat(findings.Select(finding => Of(finding).ToString()[0])) switch
    {
        { Length: <= 64 } letters => letters,
        var letters => Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(letters))),
    };

    public static Severity? ParseFailLevel(string text) =>
        text.Length == 0 || Is(text, "none") ? null : Parse("SocPolicyFailLevel", text, "error, warning, note, none");

    public static Severity? ParseUnknown(string text) =>
        text.Length == 0 ? null : Parse("SocPolicyUnknown", text, "error, warning, note");

    /// <summary>Severities by the ids of controls; the last one of an id wins.</summary>
    /// <param name="items">An id, an equals sign and a severity or none each.</param>
    /// <exception cref="PropertyException">One is no severity.</exception>
    public static IReadOnlyDictionary<string, Severity?> ParseSeverities(IEnumerable<string> items)
    {
        var severities = new Dictionary<string, Severity?>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in items)
        {
            var equals = item.LastIndexOf('=');
            var text = item[(equals + 1)..];
            severities[item[..equals].Trim()] = Is(text, "none") ? null : Parse($"The Severity of the item SocPolicySeverity {item[..equals]}", text, "error, warning, note, none");
        }

        return severities;
    }

    private static Severity Parse(string property, string text, string values)
    {
        foreach (var severity in Enum.GetValues<Severity>().Where(severity => Is(text, severity.ToString()))) return severity;
        throw new PropertyException($"{property} is \"{text}\". Use one of: {values}.");
    }

    private static bool Is(string text, string value) => text.Trim().Equals(value, StringComparison.OrdinalIgnoreCase);
}
