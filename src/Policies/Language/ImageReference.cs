using SocPolicy.Language.Nodes;

namespace SocPolicy.Language;

/// <summary>
/// A container image reference as its parts. A part that is not written is missing: neither the default registry nor the tag
/// <c>latest</c> is made up. Unknown parts of a partly known text stay unknown.
/// </summary>
public sealed class ImageReference
{
    internal ImageReference(Value image)
    {
        switch (image.Node)
        {
            case ScalarNode scalar:
                var (registry, repository, tag, digest) = Split(scalar.Text);
                Registry = Part(image, scalar, "registry", registry);
                Repository = Part(image, scalar, "repository", repository);
                Tag = Part(image, scalar, "tag", tag);
                Digest = Part(image, scalar, "digest", digest);
                break;
            case null or NullNode:
                Registry = Repository = Tag = Digest = new(image.Node, image.Trail, image.Name);
                break;
            default:
                var cause = image.Node is UnknownNode unknown ? unknown.Cause : "it is no image reference";
                Registry = Unknown(image, "registry", cause);
                Repository = Unknown(image, "repository", cause);
                Tag = Unknown(image, "tag", cause);
                Digest = Unknown(image, "digest", cause);
                break;
        }
    }

    /// <summary>The registry's host, with its port; missing when none is written.</summary>
    public Value Registry { get; }

    /// <summary>The path of the image below its registry.</summary>
    public Value Repository { get; }

    /// <summary>The tag; missing when none is written.</summary>
    public Value Tag { get; }

    /// <summary>The digest, <c>sha256:...</c>; missing when none is written.</summary>
    public Value Digest { get; }

    private static (string? Registry, string Repository, string? Tag, string? Digest) Split(string text)
    {
        string? registry = null, tag = null, digest = null;
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at >= 0)
        {
            digest = text[(at + 1)..];
            text = text[..at];
        }

        var slash = text.IndexOf('/', StringComparison.Ordinal);
        // The first part is a host only when it looks like one: docker.io/library/x, localhost/x, host:5000/x.
        if (slash > 0 && (text[..slash] == "localhost" || text.AsSpan(0, slash).IndexOfAny('.', ':') >= 0))
        {
            registry = text[..slash];
            text = text[(slash + 1)..];
        }

        var colon = text.LastIndexOf(':');
        if (colon >= 0)
        {
            tag = text[(colon + 1)..];
            text = text[..colon];
        }

        return (registry, text, tag, digest);
    }

    private static Value Part(Value image, ScalarNode scalar, string part, string? text)
    {
        var found = text is null ? null : new TextNode(text, scalar.Source, scalar.Start, scalar.End);
        return new(found, image.Trail?.ToView(part, found), image.Name);
    }

    private static Value Unknown(Value image, string part, string cause)
    {
        var unknown = new UnknownNode(cause, image.Node!.Source, image.Node.Start, image.Node.End);
        return new(unknown, image.Trail?.ToView(part, unknown), image.Name);
    }
}
