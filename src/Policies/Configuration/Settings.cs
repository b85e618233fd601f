using SocPolicy.Diagnostics;
using SocPolicy.Model;

namespace SocPolicy.Configuration;

/// <summary>What a <c>socpolicy.yaml</c> says. Ids and names of controls and parameters are as written: a run holds them against the controls of a run.</summary>
public sealed record Settings
{
    /// <summary>What holds where there is no file: every control, every manifest, nothing changed.</summary>
    public static Settings Default { get; } = new();

    /// <summary>The file; null where there is none.</summary>
    public SourceText? Source { get; init; }

    /// <summary>The absolute folder of the file, which its paths and globs are relative to; null where there is no file: the run's root then.</summary>
    public string? Folder { get; init; }

    /// <summary>The system whose controls are judged; null where there is no file.</summary>
    public SystemDescription? System { get; init; }

    /// <summary>The report that is prepared for; null when none is planned: every control is in scope then.</summary>
    public ReportScope? Report { get; init; }

    /// <summary>Where controls come from.</summary>
    public PolicySources Policies { get; init; } = new();

    /// <summary>Which files are judged.</summary>
    public ManifestSelection Manifests { get; init; } = new();

    /// <summary>Severities of single controls, in the order of the file; null stands for <c>none</c>, which turns the control off.</summary>
    public IReadOnlyList<ControlSetting<Severity?>> Severities { get; init; } = [];

    /// <summary>Controls that are out of scope, each with the reason, in the order of the file.</summary>
    public IReadOnlyList<ControlSetting<string>> NotApplicable { get; init; } = [];

    /// <summary>Values for parameters of controls, in the order of the file.</summary>
    public IReadOnlyList<ParameterSetting> Parameters { get; init; } = [];

    /// <summary>How much an unknown verdict matters; null to leave it to the command line or the build.</summary>
    public Severity? Unknown { get; init; }

    /// <summary>Where waivers are kept, and what they may be.</summary>
    public WaiverLimits Waivers { get; init; } = new();
}
