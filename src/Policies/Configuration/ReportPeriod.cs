namespace SocPolicy.Configuration;

/// <summary>A period of whole days.</summary>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day, which belongs to it; never before <paramref name="From"/>.</param>
public readonly record struct ReportPeriod(DateOnly From, DateOnly To);
