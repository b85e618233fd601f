namespace SocPolicy.Catalog;

/// <summary>One of the Trust Services Criteria (2017, points of focus revised in 2022).</summary>
/// <param name="Id">As the criteria number it: <c>CC6.1</c>.</param>
/// <param name="Category">The category it belongs to.</param>
/// <param name="Title">A short title of our own; the criteria's text is not reproduced.</param>
public sealed record Criterion(string Id, CriterionCategory Category, string Title);
