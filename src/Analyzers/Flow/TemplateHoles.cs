using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Operations;
using SocPolicy.Analyzers.Flow.Sinks;

namespace SocPolicy.Analyzers.Flow;

/// <summary>Reads a message template: which of its holes ask for an object to be taken apart, as <c>{@Order}</c> does.</summary>
internal static class TemplateHoles
{
    public static ImmutableArray<bool> TakenApart(Sink? sink, ImmutableArray<IArgumentOperation> arguments)
    {
        if (sink?.Template is null) return [];
        var template = arguments.FirstOrDefault(a => a.Parameter?.Name == sink.Template)?.Value.ConstantValue;
        return template is { HasValue: true, Value: string text } && text.Contains('@') ? Parse(text) : [];
    }

    /// <summary>The hole that an argument fills, when it is not in an array; -1 for the template itself.</summary>
    public static int IndexOf(Sink? sink, ImmutableArray<IArgumentOperation> arguments, int argument)
    {
        if (sink?.Template is null || arguments[argument].Parameter?.Name == sink.Template) return -1;
        var index = -1;
        for (var i = 0; i <= argument; i++)
            if (sink.Carries(arguments[i].Parameter) && arguments[i].Parameter?.Name != sink.Template) index++;
        return index;
    }

    private static ImmutableArray<bool> Parse(string text)
    {
        var holes = ImmutableArray.CreateBuilder<bool>();
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] != '{') continue;
            if (text[i + 1] == '{') i++;
            else holes.Add(text[i + 1] == '@');
        }

        return holes.ToImmutable();
    }
}
