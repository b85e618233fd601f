using System.Data.Common;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Language;

// Typed readings of a text.
public readonly partial struct Value
{
    private const string NotConnectionString = "it is no connection string (key=value;...)";

    /// <summary>
    /// The <c>key=value;...</c> pairs of a connection string, with the ADO.NET quoting rules; keys ignore case. Missing for missing
    /// and null, unknown for what is no connection string.
    /// </summary>
    public Value ConnectionString
    {
        get
        {
            var read = node switch
            {
                null or NullNode => node,
                UnknownNode unknown => new UnknownNode(unknown.Cause, node.Source, node.Start, node.End),
                TextNode text => ReadConnectionString(text),
                _ => new UnknownNode(NotConnectionString, node.Source, node.Start, node.End),
            };
            return new(read, trail?.ToView("connection string", read), name);
        }
    }

    /// <summary>A container image reference, <c>registry/repository:tag@digest</c>, as its parts.</summary>
    public ImageReference Image => new(this);

    private static Node ReadConnectionString(TextNode text)
    {
        var source = text.Source with { Dialect = Dialect.Configuration };
        try
        {
            var builder = new DbConnectionStringBuilder { ConnectionString = text.Text };
            if (builder.Keys.Count == 0) return new UnknownNode(NotConnectionString, source, text.Start, text.End);
            var entries = new List<MapEntry>();
            foreach (string key in builder.Keys)
                entries.Add(new(key, 0, 0, new TextNode(builder[key].ToString() ?? "", source, text.Start, text.End)));
            return new MapNode([.. entries], source, text.Start, text.End);
        }
        catch (ArgumentException)
        {
            return new UnknownNode(NotConnectionString, source, text.Start, text.End);
        }
    }
}
