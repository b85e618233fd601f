namespace SocPolicy.Language;

/// <summary>The values of a control's parameters. Generated code reads them by name through typed properties.</summary>
public sealed class ParameterValues
{
    private readonly Dictionary<string, Values> values;

    private readonly IReadOnlyDictionary<string, Schema> schemas;

    internal ParameterValues(Dictionary<string, Values> values, IReadOnlyDictionary<string, Schema>? schemas = null)
    {
        this.values = values;
        this.schemas = schemas ?? new Dictionary<string, Schema>();
    }

    /// <summary>A parameter that holds one value; missing when there is none of that name.</summary>
    public Value Single(string name) => values.TryGetValue(name, out var found) && found.Members.Count > 0 ? found.Members[0].Item : default;

    /// <summary>A schema of the control; one that nothing is known of when there is none of that name.</summary>
    public Schema Schema(string name) => schemas.TryGetValue(name, out var found) ? found : new Schema(name, "");

    /// <summary>A parameter that holds a list; empty when there is none of that name.</summary>
    public Values List(string name) => values.TryGetValue(name, out var found) ? found : Values.Of();
}
