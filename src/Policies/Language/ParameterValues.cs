namespace SocPolicy.Language;

/// <summary>The values of a control's parameters. Generated code reads them by name through typed properties.</summary>
public sealed class ParameterValues
{
    private readonly Dictionary<string, Values> values;

    internal ParameterValues(Dictionary<string, Values> values) => this.values = values;

    /// <summary>A parameter that holds one value; missing when there is none of that name.</summary>
    public Value Single(string name) => values.TryGetValue(name, out var found) && found.Members.Count > 0 ? found.Members[0].Item : default;

    /// <summary>A parameter that holds a list; empty when there is none of that name.</summary>
    public Values List(string name) => values.TryGetValue(name, out var found) ? found : Values.Of();
}
