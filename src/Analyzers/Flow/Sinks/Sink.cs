using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SocPolicy.Analyzers.Flow.Sinks;

/// <summary>
/// Methods of one type through which data escapes. <paramref name="methods"/> are names, parted by <c>|</c>; each may end in
/// <c>*</c>. <paramref name="parameters"/> are those that carry data out, in the same way: <c>*</c> is all of them.
/// A property is its setter, <c>set_X</c>, and its parameter <c>value</c>; a constructor is <c>.ctor</c>, of derived types too.
/// </summary>
internal sealed class Sink(SinkKind kind, string type, string methods, params string[] parameters)
{
    private readonly ImmutableArray<string> methods = [.. methods.Split('|')];
    private readonly ImmutableArray<string> parameters = [.. parameters];

    public SinkKind Kind { get; } = kind;

    /// <summary>The type's metadata name.</summary>
    public string Type { get; } = type;

    /// <summary>The service that gets the data, for sinks that are somebody else's.</summary>
    public string? Processor { get; set; }

    /// <summary>The receiver must be a property of this type, as in Console.Out or exception.Data.</summary>
    public string? PropertyOf { get; set; }

    /// <summary>The receiver's own type must have this name.</summary>
    public string? ReceiverType { get; set; }

    /// <summary>The template's parameter, when <c>{@x}</c> in it takes the argument apart.</summary>
    public string? Template { get; set; }

    public bool Matches(string name) => methods.Any(m => Fits(m, name));

    public bool Carries(IParameterSymbol? parameter) =>
        parameter is not null && parameters.Any(p => Fits(p, parameter.Name)) &&
        parameter.Type.Name is not ("CancellationToken" or "LogLevel" or "EventId" or "IFormatProvider" or "ILogger");

    public bool Accepts(IOperation? receiver)
    {
        if (receiver is IConversionOperation conversion) receiver = conversion.Operand;
        if (PropertyOf is not null && !(receiver is IPropertyReferenceOperation property && property.Property.ContainingType.Name == PropertyOf)) return false;
        return ReceiverType is null || receiver?.Type?.Name == ReceiverType;
    }

    private static bool Fits(string pattern, string name) => pattern[pattern.Length - 1] == '*'
        ? string.CompareOrdinal(pattern, 0, name, 0, pattern.Length - 1) == 0
        : pattern == name;
}
