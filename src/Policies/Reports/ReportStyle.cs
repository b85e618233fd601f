namespace SocPolicy.Reports;

/// <summary>Colours text for people by its role, or leaves it alone.</summary>
public sealed class ReportStyle
{
    private readonly IReadOnlyDictionary<ReportRole, string> codes;

    private ReportStyle(IReadOnlyDictionary<ReportRole, string> codes) => this.codes = codes;

    /// <summary>No colours.</summary>
    public static ReportStyle Plain { get; } = new(new Dictionary<ReportRole, string>());

    /// <summary>ANSI (ECMA-48) select graphic rendition, in the 16 colours that a terminal's own theme defines.</summary>
    public static ReportStyle Ansi { get; } = new(new Dictionary<ReportRole, string>
    {
        [ReportRole.Heading] = "1;4",
        [ReportRole.Dim] = "2",
        [ReportRole.Pass] = "32",
        [ReportRole.Note] = "1;36",
        [ReportRole.Warning] = "1;33",
        [ReportRole.Error] = "1;31",
        [ReportRole.Unknown] = "1;35",
    });

    /// <summary>The text in the colour of its role. The text must have no control characters.</summary>
    public string Paint(ReportRole role, string text) =>
        text.Length > 0 && codes.TryGetValue(role, out var code) ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
