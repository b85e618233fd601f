namespace SocPolicy.Evaluation;

/// <summary>How far a run has come.</summary>
/// <param name="Stage">What it is doing, for people: <c>Reading manifests</c>.</param>
/// <param name="Done">How many are done.</param>
/// <param name="Total">How many there are; 0 when that is not known.</param>
public readonly record struct RunProgress(string Stage, int Done, int Total);
