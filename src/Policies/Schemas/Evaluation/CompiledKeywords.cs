namespace SocPolicy.Schemas.Evaluation;

/// <summary>What a schema says.</summary>
/// <param name="Keywords">In the order in which they are asked.</param>
/// <param name="Title">Its <c>title</c>; null when it has none.</param>
/// <param name="AsksWhatIsLeft">Whether <c>unevaluatedItems</c> or <c>unevaluatedProperties</c> is among them.</param>
internal sealed record CompiledKeywords(Keyword[] Keywords, string? Title, bool AsksWhatIsLeft);
