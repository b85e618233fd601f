using SocPolicy.Diagnostics;
using SocPolicy.Schemas;

namespace SocPolicy.Language;

/// <summary>A JSON Schema that a control names under <c>schemas</c>, as its rules pass it to <see cref="Value.Conforms"/>.</summary>
public sealed class Schema
{
    private readonly Lazy<JsonSchema?> parsed;

    internal Schema(string file, string text)
    {
        File = file;
        parsed = new(() => Parse(file, text));
    }

    /// <summary>For messages.</summary>
    internal string File { get; }

    /// <summary>Null when the text is no schema, which loading a policy rules out, but a damaged cache does not.</summary>
    internal JsonSchema? Parsed => parsed.Value;

    private static JsonSchema? Parse(string file, string text)
    {
        try
        {
            return JsonSchema.Parse(new SourceText(file, text));
        }
        catch (SchemaException)
        {
            return null;
        }
    }
}
