using System.Text;

namespace SocPolicy.Schemas.Patterns;

/// <summary>Reads a character class, <c>[...]</c>.</summary>
/// <param name="source">The pattern.</param>
/// <param name="at">The offset of its opening bracket.</param>
internal sealed class CharacterClass(string source, int at)
{
    private const string Surrogates = @"\uD800-\uDFFF";

    private readonly CodePointSet set = new();
    private readonly StringBuilder categories = new();
    private bool isNegated;
    private bool hasNegatedCategory;

    /// <summary>After a reading: the offset behind its closing bracket.</summary>
    public int At { get; private set; } = at;

    /// <summary>One category by itself: <c>\p{L}</c>, or all characters that are not of it.</summary>
    public static string Category(string category, bool isNegated) =>
        isNegated ? $@"(?:{CodePointSet.AnyPair}|[\P{{{category}}}-[{Surrogates}]])" : $@"\p{{{category}}}";

    /// <summary>Reads it; what is wrong, or null.</summary>
    public string? Read()
    {
        At++;
        isNegated = At < source.Length && source[At] == '^';
        if (isNegated) At++;
        while (At < source.Length && source[At] != ']')
        {
            if (ReadMember() is { } problem) return problem;
        }

        if (At >= source.Length) return "a [ lacks its ]";
        At++;
        return null;
    }

    /// <summary>The class in .NET's notation.</summary>
    public string ToPattern()
    {
        if (categories.Length == 0) return (isNegated ? set.Complement() : set).ToPattern();
        if (!isNegated)
        {
            // What is not of a category is so outside the basic plane too.
            if (!hasNegatedCategory) return set.ToPattern(categories.ToString());
            return $"(?:{CodePointSet.AnyPair}|[{categories}{set.PlainMembers()}-[{Surrogates}]])";
        }

        var refused = $"[^{categories}{set.PlainMembers()}{Surrogates}]";
        return hasNegatedCategory ? refused : $"(?:{CodePointSet.AnyPair}|{refused})";
    }

    private string? ReadMember()
    {
        if (ReadAtom(out var first) is { } problem) return problem;
        var isRange = At + 1 < source.Length && source[At] == '-' && source[At + 1] != ']';
        if (!isRange)
        {
            if (first >= 0) set.Add(first, first);
            return null;
        }

        if (first < 0) return "a range in [...] begins with a class of characters";
        At++;
        if (ReadAtom(out var last) is { } problemOfLast) return problemOfLast;
        if (last < first) return "a range in [...] ends before it begins";
        set.Add(first, last);
        return null;
    }

    /// <summary>One character, or -1 for a class of them, which is added at once.</summary>
    private string? ReadAtom(out int point)
    {
        point = -1;
        if (source[At] != '\\')
        {
            point = char.IsSurrogatePair(source, At) ? char.ConvertToUtf32(source, At) : source[At];
            At += point > 0xFFFF ? 2 : 1;
            return null;
        }

        if (At + 1 < source.Length && source[At + 1] == 'b')
        {
            point = '\b';
            At += 2;
            return null;
        }

        var escape = new EscapeReader(source, At);
        if (escape.Read() is { } problem) return problem;
        At = escape.At;
        point = escape.Point;
        if (escape.Set is not null) set.Add(escape.Set);
        if (escape.Category is null) return null;
        categories.Append(escape.IsNegated ? @"\P{" : @"\p{").Append(escape.Category).Append('}');
        hasNegatedCategory |= escape.IsNegated;
        return null;
    }
}
