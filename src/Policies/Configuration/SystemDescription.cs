namespace SocPolicy.Configuration;

/// <summary>The system that a report is about.</summary>
/// <param name="Name">The name that customers know it by; at most 120 characters.</param>
/// <param name="Description">What it does, in a sentence or two; empty when it is not said.</param>
/// <param name="Owner">Who answers for it; empty when nobody is named.</param>
public sealed record SystemDescription(string Name, string Description, string Owner);
