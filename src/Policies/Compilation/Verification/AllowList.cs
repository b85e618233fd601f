using System.Collections.Frozen;

namespace SocPolicy.Compilation.Verification;

/// <summary>What generated code may refer to, read from the one reviewed list, <c>AllowList.txt</c>.</summary>
internal sealed class AllowList
{
    private const string Resource = "SocPolicy.AllowList.txt";

    private readonly FrozenDictionary<string, string?> classes;
    private readonly FrozenSet<string> structs;
    private readonly FrozenSet<string> generics;
    private readonly FrozenDictionary<string, int> members;
    private readonly FrozenSet<string> fields;
    private readonly FrozenSet<string> attributes;
    private readonly FrozenDictionary<string, string> helpers;

    private AllowList(Dictionary<string, List<string>> sections)
    {
        classes = sections["classes"].Select(line => line.Split(" : ")).ToFrozenDictionary(parts => parts[0], parts => parts.ElementAtOrDefault(1), StringComparer.Ordinal);
        structs = sections["structs"].ToFrozenSet(StringComparer.Ordinal);
        generics = sections["generics"].ToFrozenSet(StringComparer.Ordinal);
        members = sections["members"].ToFrozenDictionary(line => line.Replace("?", "", StringComparison.Ordinal), NullableParameters, StringComparer.Ordinal);
        fields = sections["fields"].ToFrozenSet(StringComparer.Ordinal);
        attributes = sections["attributes"].ToFrozenSet(StringComparer.Ordinal);
        helpers = Bodies(sections["helpers"]).ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The list that this engine was built with.</summary>
    public static AllowList Default { get; } = Read();

    /// <summary>The members, as the list names them.</summary>
    public IEnumerable<string> Members => members.Keys;

    public bool HasAttribute(string type) => attributes.Contains(type);

    public bool HasField(string field) => fields.Contains(field);

    /// <summary>Whether a member may be used.</summary>
    /// <param name="member">Its signature as the list names it, of the generic definition.</param>
    /// <param name="nullable">The parameters that take null, one bit for each.</param>
    public bool HasMember(string member, out int nullable) => members.TryGetValue(member, out nullable);

    /// <summary>The one body that a helper of the compiler may have; null when there is no such helper.</summary>
    public string? HelperBody(string signature) => helpers.GetValueOrDefault(signature);

    /// <summary>Whether one of the compiler's helpers calls a member, which no other code may.</summary>
    /// <param name="member">Its signature.</param>
    public bool IsHelperMember(string member) => helpers.Values.Any(body => body.Contains($"call {member} <", StringComparison.Ordinal));

    /// <summary>The base class of a class on the list, when it has one there.</summary>
    public string? BaseOf(string type) => classes.GetValueOrDefault(type);

    public bool IsClass(string type) => classes.ContainsKey(type);

    public bool IsStruct(string type) => structs.Contains(type);

    /// <summary>Whether a value of this type may be passed, returned and kept by generated code: a listed type, or a tuple of them.</summary>
    public bool IsData(string type)
    {
        if (classes.ContainsKey(type) || (structs.Contains(type) && type != "ValueText")) return true;
        return TypeNames.Generic(type) is ({ } definition, var arguments)
            && definition.StartsWith("System.ValueTuple`", StringComparison.Ordinal)
            && generics.Contains(definition)
            && arguments.All(IsData);
    }

    /// <summary>Whether a type may stand in a method: <see cref="IsData"/>, and what lives on the stack only.</summary>
    public bool IsLocal(string type) =>
        IsData(type)
        || type == "ValueText"
        || (type.EndsWith("[]", StringComparison.Ordinal) && IsElement(type[..^2]))
        || (TypeNames.Generic(type) is ({ } definition, var arguments) && generics.Contains(definition)
            && (definition == "System.Func`2" ? arguments.All(IsData) : arguments.All(IsElement)));

    /// <summary>Whether arrays and spans of it may be made.</summary>
    public bool IsElement(string type) => type is "string" or "Value" or "int32" or "int64" or "double" or "boolean" or "char";

    private static AllowList Read()
    {
        using var stream = typeof(AllowList).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The engine was built without {Resource}.");
        using var reader = new StreamReader(stream);
        var sections = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        List<string>? section = null;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '[') sections.Add(line.Trim('[', ']'), section = []);
            else section!.Add(line);
        }

        return new(sections);
    }

    private static int NullableParameters(string member)
    {
        var bits = 0;
        var parameters = member[(member.IndexOf('(', StringComparison.Ordinal) + 1)..^1].Split(", ");
        for (var i = 0; i < parameters.Length; i++)
        {
            if (parameters[i].EndsWith('?')) bits |= 1 << i;
        }

        return bits;
    }

    private static Dictionary<string, string> Bodies(List<string> lines)
    {
        var bodies = new Dictionary<string, string>(StringComparer.Ordinal);
        var head = "";
        foreach (var line in lines)
        {
            if (!line.StartsWith(' ')) bodies.Add(head = line, "");
            else bodies[head] += line.Trim() + "\n";
        }

        return bodies;
    }
}
