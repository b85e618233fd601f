using SocPolicy.Diagnostics;

namespace SocPolicy.Schemas;

/// <summary>A schema itself is wrong. Schemas are part of the program, so this is a mistake of whoever wrote it, not of a user.</summary>
public sealed class SchemaException : Exception
{
    /// <summary>One mistake.</summary>
    /// <param name="span">The place in the schema.</param>
    /// <param name="message">What is wrong, then what to do.</param>
    public SchemaException(SourceSpan span, string message)
        : this([new SchemaError(span, "", message, "schema")])
    {
    }

    /// <summary>What its meta-schema says about it.</summary>
    /// <param name="errors">At least one.</param>
    public SchemaException(IReadOnlyList<SchemaError> errors)
        : base(string.Join('\n', errors)) => Errors = errors;

    /// <summary>The mistakes.</summary>
    public IReadOnlyList<SchemaError> Errors { get; }
}
