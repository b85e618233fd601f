namespace SocPolicy.Language;

/// <summary>An order relation between numbers.</summary>
internal enum Order
{
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

internal static class OrderWords
{
    /// <summary>The relation that holds exactly when this one does not.</summary>
    public static Order Opposite(this Order order) => order switch
    {
        Order.Less => Order.GreaterOrEqual,
        Order.LessOrEqual => Order.Greater,
        Order.Greater => Order.LessOrEqual,
        _ => Order.Less,
    };

    /// <summary>The same relation seen from the other operand.</summary>
    public static Order Mirrored(this Order order) => order switch
    {
        Order.Less => Order.Greater,
        Order.LessOrEqual => Order.GreaterOrEqual,
        Order.Greater => Order.Less,
        _ => Order.LessOrEqual,
    };

    /// <summary>For messages.</summary>
    public static string Words(this Order order) => order switch
    {
        Order.Less => "less than",
        Order.LessOrEqual => "at most",
        Order.Greater => "more than",
        _ => "at least",
    };

    /// <summary>Whether two numbers stand in this relation.</summary>
    public static bool Holds(this Order order, double left, double right) => order switch
    {
        Order.Less => left < right,
        Order.LessOrEqual => left <= right,
        Order.Greater => left > right,
        _ => left >= right,
    };
}
