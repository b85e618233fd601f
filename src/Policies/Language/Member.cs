namespace SocPolicy.Language;

/// <summary>A member of a collection.</summary>
/// <param name="Item">The member.</param>
/// <param name="IsCertain">Whether it is surely in; otherwise it is only maybe in.</param>
internal readonly record struct Member<T>(T Item, bool IsCertain);
