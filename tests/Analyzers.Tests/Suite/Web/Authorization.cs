using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Shop;

public class Buyer { public int Id { get; set; } public string Email { get; set; } = ""; } // expect: SOC1028

public class OpenController : ControllerBase
{
    [HttpGet] public Buyer Get(int id) => new(); // expect: SOC1032
    [HttpGet] public async Task<ActionResult<List<Buyer>>> All() { await Task.Yield(); return new List<Buyer>(); } // expect: SOC1032
    [HttpGet, Authorize] public Buyer Mine() => new(); // ok: authorized
    [HttpGet, AllowAnonymous] public Buyer Public() => new(); // ok: said so
    [HttpGet] public int Count() => 3; // ok: a number
    [HttpGet] public IActionResult Any() => Ok(); // ok: the type says nothing
    [NonAction] public Buyer Helper() => new(); // ok: no endpoint
    private Buyer Inside() => new(); // ok: no endpoint
}

[Authorize]
public class ClosedController : ControllerBase
{
    [HttpGet] public Buyer Get(int id) => new(); // ok: authorized
}

public class DerivedController : ClosedBase
{
    [HttpGet] public Buyer Get(int id) => new(); // ok: authorized above
}

[Authorize(Roles = "staff")]
public abstract class ClosedBase : ControllerBase;

public class NoController
{
    public Buyer Get(int id) => new(); // ok: no controller
}
