namespace SocPolicy.Reports;

/// <summary>The report formats that there are: every <see cref="IReportFormat"/> of this assembly.</summary>
public static class ReportFormats
{
    /// <summary>All formats, sorted by name.</summary>
    public static IReadOnlyList<IReportFormat> All { get; } =
    [
        .. typeof(IReportFormat).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IReportFormat)))
            .Select(type => (IReportFormat)Activator.CreateInstance(type)!)
            .OrderBy(format => format.Name, StringComparer.Ordinal),
    ];

    /// <summary>The format of a name; null when there is none.</summary>
    public static IReportFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);
}
