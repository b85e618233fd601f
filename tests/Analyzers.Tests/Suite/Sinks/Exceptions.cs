using Shop;

class NoCustomerException(string message) : Exception(message)
{
    public NoCustomerException(string message, int id) : this(message + id) { } // ok: the caller's affair
}

class NoMailException(string email) : Exception($"no mail to {email}"); // expect: SOC1013
class NoOrderException(int order) : Exception($"no order {order}"); // ok: an id

class Failing
{
    void Use(Customer c, string email, int id, Exception cause)
    {
        if (id == 1) throw new InvalidOperationException("no customer " + c.Email); // expect: SOC1013
        if (id == 2) throw new ArgumentException($"bad address {c.Email}", nameof(email)); // expect: SOC1013
        if (id == 3) throw new InvalidOperationException($"bad {email}", cause); // expect: SOC1013
        if (id == 4) throw new NoCustomerException($"no {c.Email}"); // expect: SOC1013
        if (id == 5) throw new ArgumentOutOfRangeException(nameof(email), email, "unknown"); // expect: SOC1013
        if (id == 6) throw new InvalidOperationException("no customer " + id); // ok: an id
        if (id == 7) throw new ArgumentException("Email is missing", nameof(email)); // ok: a constant
        if (id == 8) throw new NoCustomerException("no customer", id); // ok: an id
        if (id == 9) throw new ArgumentOutOfRangeException(nameof(id), id, "unknown"); // ok: an id
        cause.Data["mail"] = c.Email; // expect: SOC1013
        cause.Data["id"] = c.Id; // ok: an id
        ArgumentNullException.ThrowIfNull(email); // ok: throws the name
        _ = email ?? throw new ArgumentNullException(nameof(email)); // ok: the name
        _ = c.Email.Length > 3 ? c : throw new ArgumentException($"shorter than {c.Email.Length}"); // ok: a length
    }
}
