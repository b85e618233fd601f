namespace SocPolicy.Configuration;

/// <summary>A control objective of a SOC 1 report, in the entity's own words.</summary>
/// <param name="Id">Such as <c>CO-01</c>; unique in the report.</param>
/// <param name="Title">What the controls are to achieve.</param>
public sealed record ControlObjective(string Id, string Title);
