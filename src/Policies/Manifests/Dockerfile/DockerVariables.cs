using System.Diagnostics.CodeAnalysis;

namespace SocPolicy.Manifests.Dockerfile;

/// <summary>
/// The variables that one place of a Dockerfile sees. ENV hides an ARG of the same name; an ARG before the first FROM is seen by
/// FROM alone, until a stage declares it again.
/// </summary>
internal sealed class DockerVariables
{
    private readonly Dictionary<string, ExpandedText> environment;
    private readonly Dictionary<string, ExpandedText?> arguments;

    private DockerVariables(Dictionary<string, ExpandedText> environment, Dictionary<string, ExpandedText?> arguments)
    {
        this.environment = environment;
        this.arguments = arguments;
    }

    /// <summary>Those before the first FROM.</summary>
    public DockerVariables()
        : this(new(StringComparer.Ordinal), new(StringComparer.Ordinal))
    {
    }

    /// <summary>Whether a variable that is not set here may come from the base image.</summary>
    public bool MayBeInherited { get; init; }

    /// <summary>Those of a stage that is made from an earlier stage.</summary>
    public DockerVariables Inherit() => new(new(environment, StringComparer.Ordinal), new(arguments, StringComparer.Ordinal)) { MayBeInherited = MayBeInherited };

    /// <summary>ENV.</summary>
    public void SetEnvironment(string name, ExpandedText value) => environment[name] = value;

    /// <summary>ARG.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The default; null for none.</param>
    public void SetArgument(string name, ExpandedText? value) => arguments[name] = value;

    /// <summary>The default of an argument that was declared here; false when it was not.</summary>
    public bool TryArgument(string name, out ExpandedText? value) => arguments.TryGetValue(name, out value);

    /// <summary>The value of a variable.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">Its value, perhaps unknown.</param>
    /// <param name="cause">When there is none: why, for an argument without a default; null for what is nowhere set.</param>
    /// <returns>Whether it has a value.</returns>
    public bool TryGet(string name, [NotNullWhen(true)] out ExpandedText? value, out string? cause)
    {
        cause = null;
        if (environment.TryGetValue(name, out value)) return true;
        if (arguments.TryGetValue(name, out value))
        {
            if (value is not null) return true;
            if (BuilderArguments.Contains(name)) value = ExpandedText.Unknown($"build argument {name} is set by the builder");
            else cause = $"build argument {name} has no default";
            return value is not null;
        }

        if (MayBeInherited) value = ExpandedText.Unknown($"variable {name} is not set in this file, but perhaps in the base image");
        return value is not null;
    }

    /// <summary>The arguments that the builder sets by itself once they are declared; FROM sees them without.</summary>
    public static IReadOnlyList<string> BuilderArguments { get; } =
    [
        "TARGETPLATFORM", "TARGETOS", "TARGETARCH", "TARGETVARIANT", "TARGETSTAGE", "BUILDPLATFORM", "BUILDOS", "BUILDARCH", "BUILDVARIANT",
    ];
}
