var tc=new TextDecoder,xi=class{constructor(e){this.model=e;this.timer=window.setInterval(()=>this.askAgain(),2e3)}model;view=Math.random().toString(36).slice(2,12);heard=new Map;wanted=new Map;timer;heardMs=Date.now();close(){clearInterval(this.timer)}get(e){return this.model.get(e)}set(e,t){this.model.set(e,t)}save_changes(){this.model.save_changes()}on(e,t){let i=e==="msg:custom"?(s,o)=>this.take(t,s,o):t;this.heard.set(t,i),this.model.on(e,i)}off(e,t){this.model.off(e,this.heard.get(t)??t)}send(e){e.op==="subscribe"&&this.wanted.set(e.id,e),e.op==="unsubscribe"&&this.wanted.delete(e.id),queueMicrotask(()=>this.post(e))}post(e){try{this.model.send({view:this.view,request:e})}catch{}}take(e,t,i){t.view!==this.view||!i[0]||(this.heardMs=Date.now(),e(JSON.parse(tc.decode(i[0]))))}askAgain(){if(Date.now()-this.heardMs>2e3)for(let e of[...this.wanted.values()])this.send(e)}};function h(n,e={},...t){let i=document.createElement(n);for(let[s,o]of Object.entries(e))typeof o=="function"?i.addEventListener(s,o):o===!0?i.setAttribute(s,""):o!==!1&&i.setAttribute(s,String(o));return i.append(...t.filter(s=>s!=null)),i}function N(n,e){let t=n.firstChild;t instanceof Text&&!t.nextSibling?t.data!==e&&(t.data=e):n.textContent!==e&&(n.textContent=e)}var nc=0,_i=n=>`fc-${n}-${nc+=1}`;var H=n=>n!=null&&Number.isFinite(n),uo=new Map;function E(n,e=2){if(!H(n))return"–";let t=uo.get(e);t||(t=new Intl.NumberFormat("en-US",{minimumFractionDigits:e,maximumFractionDigits:e}),uo.set(e,t));let i=t.format(Math.abs(n));return n<0&&/[1-9]/.test(i)?`−${i}`:i}function ki(n){if(!n)return 2;let[e="",t="0"]=n.toExponential().split("e");return Math.max(0,(e.split(".")[1]?.length??0)-Number(t))}function zt(n,e){if(!H(n))return"–";let t=e?n/e:n*100;return E(n,ki(e)+(Math.abs(t-Math.round(t))>1e-6?1:0))}var Hs=(n,e)=>E(n,Math.min(10,ki(e)));function zn(n){for(let[e,t]of[[1e9,"B"],[1e6,"M"],[1e3,"k"]])if(Math.abs(n)>=e)return`${Number((n/e).toPrecision(3))}${t}`;return`${Number(n.toPrecision(3))}`}function qt(n,e,t){return t==="money"?E(e,H(e)&&Math.abs(e)<1?4:2):t==="%"?E(H(n)?n/100:n,4):E(n,2)}function _t(n){if(!H(n))return"–";if(n>=6e10)return`${Math.floor(n/6e10)} min ${Math.floor(n/1e9%60)} s`;for(let[e,t]of[["s",1e9],["ms",1e6],["µs",1e3]])if(n>=t)return`${E(n/t,1)} ${e}`;return`${E(n,0)} ns`}var po=n=>n<60?`${E(n,0)} s`:_t(n*1e9),Yt=n=>new Date(n).toISOString().slice(11,19),je=n=>H(n)?`${E(100*n,0)} %`:"–";var fo=2e3,Ds="kernel",ho=14400,ic=1800;function Is(n){return{order:n.get("order"),rest:n.get("rest")??null,fees:n.get("fees")??null,latencyMs:n.get("latency_ms")??null,sigma:n.get("sigma_1d_bps")??null,horizonS:n.get("horizon_s")??ic,alertBps:n.get("alert_bps")??null,running:n.get("running")??!0,measure:n.get("measure")??"bps",groupTicks:n.get("group_ticks")??1}}var mo=()=>({subject:null,estimate:null,problem:null,refused:null,ladder:null,depth:null,curve:null,resting:null,rested:null,health:null,plan:null,planProblem:"",planMs:0,heardMs:Date.now()}),go=n=>({...Is(n),...mo(),connection:n.get("connection")??Ds,segments:[]});function bo(n){Object.assign(n,mo())}function vo(n,e){let{field:t,detail:i}=e,s={...e,detail:t&&!i.includes(t)&&t!=="symbol"?`${t}: ${i}`:i};Object.assign(n,{refused:s,problem:null,estimate:null,rested:null,resting:null,curve:null,plan:null,planProblem:s.detail})}var Si=({refused:n,problem:e})=>n?.detail??e?.detail??"",wo=n=>n.rest?n.rested?.net_bps:n.estimate?.whole_net_bps,sc={live:["●","live"],stopped:["■","stopped"],offline:["✕","desk is down"],silent:["✕","no word from the desk"],orphaned:["✕","no word from the kernel"],connecting:["○","connecting"],syncing:["○","syncing"],recovering:["◐","recovering"],stale:["▲","stale"],down:["✕","feed is down"]};function yo(n,e){let[t,i]=rc(n,e),[s,o]=sc[t]??["▲",t];return{key:t,mark:s,word:o,detail:i,isLive:t==="live"}}function Fs(n,e){return n.estimate?n.estimate.provenance.book_age_ns+Math.max(0,e-n.heardMs)*1e6:null}function rc(n,e){let t=Fs(n,e),i=t===null?"":`figures are ${_t(t)} old`;if(!n.running)return["stopped",i];if(n.connection==="closed"||n.connection==="opening"&&n.estimate)return["offline",i];if(n.connection==="opening")return["connecting","to the desk"];if(n.connection===Ds&&e-n.heardMs>fo)return["orphaned",i];if(n.refused)return["no answer",n.refused.detail];if(n.problem){let{state:a,status:p,detail:u}=n.problem;return[a??(p===503?"down":"no answer"),[i,u].filter(Boolean).join("; ")]}if(!n.estimate)return["connecting","to the feed"];if(e-n.heardMs>fo)return["silent",i];let{state:s,reason:o}=n.estimate.provenance;return s!=="live"?[s,`${i}; ${o}`]:["live",t!==null&&t>1e9?`book ${_t(t)} old`:""]}var xo={simulated:"SIMULATED",replay:"REPLAY",live:"LIVE","own book":"OWN BOOK"},oc="demo";function Ws({subject:n,connection:e,refused:t,order:i}){return n?n.source:e===Ds||t?.type==="unknown-instrument"?null:i.symbol.startsWith(`${oc}:`)?"simulated":"live"}function cn(n){let e=Ws(n);return e?`${xo[e]} · ${n.order.symbol.split(":")[0]?.toUpperCase()??""}`:""}function _o({subject:n}){return n&&n.source!=="live"?xo[n.source]:""}function ko(n,e){let t=n.segments.at(-1);t&&(t.points.push(...e),t.points.length>ho&&t.points.splice(0,t.points.length-ho))}function So(n){let e=n.segments.at(-1);e&&e.points.length===0&&n.segments.pop(),n.segments.push({symbol:n.order.symbol,source:"",order:"",points:[]})}var lc=document.title,Us=new Set,Mi=class{constructor(e){this.changed=e;this.level=h("input",{inputmode:"decimal",name:"alert",placeholder:"off",input:()=>this.set()}),this.root=h("section",{class:"card alert"},h("header",{},h("h2",{},"Alert")),h("label",{class:"field row"},h("span",{},"Tell me when net is below, bps"),this.level),this.line)}changed;root;level;line=h("p",{class:"told",role:"status"});isBelow=!1;sound=null;get bps(){let e=this.level.value.trim().replace("−","-");return e===""||!Number.isFinite(Number(e))?null:Number(e)}start(e){this.level.value=e===null?"":String(e)}paint(e,t){let{bps:i}=this,s=wo(e);if(i===null||!t.isLive||!H(s)){this.become(!1,i===null?"":t.isLive?"waits for a net cost":"waits for a live book");return}this.become(s<i,s<i?`net is ${E(s)} bps, below ${E(i)}`:`net is ${E(s)} bps; watching`)}close(){this.become(!1,""),this.sound?.close()}set(){this.sound??=new AudioContext,this.become(!1,""),this.changed(this.bps)}become(e,t){N(this.line,t),e!==this.isBelow&&(this.isBelow=e,this.root.classList.toggle("below",e),e?Us.add(this):Us.delete(this),document.title=Us.size?`▼ ${e?t:"net is below its alert"} · fillcast`:lc,e&&this.ring())}ring(){let{sound:e}=this;if(!e)return;let t=e.createOscillator(),i=e.createGain();t.frequency.value=880,i.gain.setValueAtTime(.2,e.currentTime),i.gain.exponentialRampToValueAtTime(.001,e.currentTime+.6),t.connect(i).connect(e.destination),t.start(),t.stop(e.currentTime+.6)}};var Ti=class{root;name;mid=h("span",{class:"mid","data-figure":"mid"});spread=h("span",{class:"note"});pill=h("span",{class:"pill"});why=h("span",{class:"why"});said=h("span",{class:"unseen",role:"status"});badge=h("span",{class:"badge"});time=h("time",{});constructor(e,t){this.name=h(e?"h1":"h2",{class:"name"}),this.root=h("header",{class:"bar card"},h("div",{class:"who"},this.name,this.badge,this.mid,this.spread,this.pill,this.why,this.said),h("div",{class:"tools"},this.time,...t))}paint(e,t){let{symbol:i}=e.order;N(this.name,i),N(this.badge,cn(e)),this.badge.dataset.origin=Ws(e)??"",N(this.said,`${i} is ${t.word}`),N(this.pill,`${t.mark} ${t.word}`),N(this.why,t.detail),this.why.title=t.detail,N(this.time,`${Yt(Date.now())} UTC`)}paintTouch({ladder:e,subject:t}){N(this.mid,e?zt(e.mid_price,t?.instrument.tick_price??0):"–"),N(this.spread,e?`mid ${t?.instrument.quote??""} · spread ${E(2*e.half_spread_bps,3)} bps`:"")}};var ac="uplot",cc="u-hz",uc="u-vt",pc="u-title",fc="u-wrap",dc="u-under",hc="u-over",mc="u-axis",fn="u-off",gc="u-select",bc="u-cursor-x",vc="u-cursor-y",wc="u-cursor-pt",yc="u-legend",xc="u-live",_c="u-inline",kc="u-series",Sc="u-marker",Mo="u-label",Mc="u-value",ri="width",oi="height";var To="bottom",Cn="left",Vs="right",or="#000",Eo=or+"0",js="mousemove",Lo="mousedown",Bs="mouseup",$o="mouseenter",Po="mouseleave",No="dblclick",Tc="resize",Ec="scroll",Ro="change",Ni="dppxchange",lr="--",Vn=typeof window<"u",Js=Vn?document:null,Dn=Vn?window:null,Lc=Vn?navigator:null,ue,Ei;function Zs(){let n=devicePixelRatio;ue!=n&&(ue=n,Ei&&Xs(Ro,Ei,Zs),Ei=matchMedia(`(min-resolution: ${ue-.001}dppx) and (max-resolution: ${ue+.001}dppx)`),dn(Ro,Ei,Zs),Dn.dispatchEvent(new CustomEvent(Ni)))}function rt(n,e){if(e!=null){let t=n.classList;!t.contains(e)&&t.add(e)}}function Qs(n,e){let t=n.classList;t.contains(e)&&t.remove(e)}function xe(n,e,t){n.style[e]=t+"px"}function kt(n,e,t,i){let s=Js.createElement(n);return e!=null&&rt(s,e),t?.insertBefore(s,i),s}function ht(n,e){return kt("div",n,e)}var Ao=new WeakMap;function Ct(n,e,t,i,s){let o="translate("+e+"px,"+t+"px)",a=Ao.get(n);o!=a&&(n.style.transform=o,Ao.set(n,o),e<0||t<0||e>i||t>s?rt(n,fn):Qs(n,fn))}var Oo=new WeakMap;function zo(n,e,t){let i=e+t,s=Oo.get(n);i!=s&&(Oo.set(n,i),n.style.background=e,n.style.borderColor=t)}var Co=new WeakMap;function Ho(n,e,t,i){let s=e+""+t,o=Co.get(n);s!=o&&(Co.set(n,s),n.style.height=t+"px",n.style.width=e+"px",n.style.marginLeft=i?-e/2+"px":0,n.style.marginTop=i?-t/2+"px":0)}var ar={passive:!0},$c={...ar,capture:!0};function dn(n,e,t,i){e.addEventListener(n,t,i?$c:ar)}function Xs(n,e,t,i){e.removeEventListener(n,t,ar)}Vn&&Zs();function St(n,e,t,i){let s;t=t||0,i=i||e.length-1;let o=i<=2147483647;for(;i-t>1;)s=o?t+i>>1:ot((t+i)/2),e[s]<n?t=s:i=s;return n-e[t]<=e[i]-n?t:i}function pl(n){return(t,i,s)=>{let o=-1,a=-1;for(let p=i;p<=s;p++)if(n(t[p])){o=p;break}for(let p=s;p>=i;p--)if(n(t[p])){a=p;break}return[o,a]}}var fl=n=>n!=null,dl=n=>n!=null&&n>0,Oi=pl(fl),Pc=pl(dl);function Nc(n,e,t,i=0,s=!1){let o=s?Pc:Oi,a=s?dl:fl;[e,t]=o(n,e,t);let p=n[e],u=n[e];if(e>-1)if(i==1)p=n[e],u=n[t];else if(i==-1)p=n[t],u=n[e];else for(let d=e;d<=t;d++){let b=n[d];a(b)&&(b<p?p=b:b>u&&(u=b))}return[p??me,u??-me]}function zi(n,e,t,i){let s=Fo(n),o=Fo(e);n==e&&(s==-1?(n*=t,e/=t):(n/=t,e*=t));let a=t==10?Ft:hl,p=s==1?ot:mt,u=o==1?mt:ot,d=p(a(Ae(n))),b=u(a(Ae(e))),v=In(t,d),g=In(t,b);return t==10&&(d<0&&(v=ge(v,-d)),b<0&&(g=ge(g,-b))),i||t==2?(n=v*s,e=g*o):(n=vl(n,v),e=Ci(e,g)),[n,e]}function cr(n,e,t,i){let s=zi(n,e,t,i);return n==0&&(s[0]=0),e==0&&(s[1]=0),s}var ur=.1,Do={mode:3,pad:ur},ai={pad:0,soft:null,mode:0},Rc={min:ai,max:ai};function Ri(n,e,t,i){return Hi(t)?Io(n,e,t):(ai.pad=t,ai.soft=i?0:null,ai.mode=i?3:0,Io(n,e,Rc))}function ae(n,e){return n??e}function Ac(n,e,t){for(e=ae(e,0),t=ae(t,n.length-1);e<=t;){if(n[e]!=null)return!0;e++}return!1}function Io(n,e,t){let i=t.min,s=t.max,o=ae(i.pad,0),a=ae(s.pad,0),p=ae(i.hard,-me),u=ae(s.hard,me),d=ae(i.soft,me),b=ae(s.soft,-me),v=ae(i.mode,0),g=ae(s.mode,0),_=e-n,S=Ft(_),O=Je(Ae(n),Ae(e)),I=Ft(O),$=Ae(I-S);(_<1e-24||$>10)&&(_=0,(n==0||e==0)&&(_=1e-24,v==2&&d!=me&&(o=0),g==2&&b!=-me&&(a=0)));let x=_||O||1e3,D=Ft(x),M=In(10,ot(D)),K=x*(_==0?n==0?.1:1:o),z=ge(vl(n-K,M/10),24),Q=n>=d&&(v==1||v==3&&z<=d||v==2&&z>=d)?d:me,Y=Je(p,z<Q&&n>=Q?Q:Mt(Q,z)),ne=x*(_==0?e==0?.1:1:a),J=ge(Ci(e+ne,M/10),24),L=e<=b&&(g==1||g==3&&J>=b||g==2&&J<=b)?b:-me,X=Mt(u,J>L&&e<=L?L:Je(L,J));return Y==X&&Y==0&&(X=100),[Y,X]}var Oc=new Intl.NumberFormat(Vn?Lc.language:"en-US"),pr=n=>Oc.format(n),lt=Math,Pi=lt.PI,Ae=lt.abs,ot=lt.floor,Re=lt.round,mt=lt.ceil,Mt=lt.min,Je=lt.max,In=lt.pow,Fo=lt.sign,Ft=lt.log10,hl=lt.log2,zc=(n,e=1)=>lt.sinh(n)*e,Ks=(n,e=1)=>lt.asinh(n/e),me=1/0;function Wo(n){return(Ft((n^n>>31)-(n>>31))|0)+1}function er(n,e,t){return Mt(Je(n,e),t)}function ml(n){return typeof n=="function"}function ie(n){return ml(n)?n:()=>n}var Cc=()=>{},gl=n=>n,bl=(n,e)=>e,Hc=n=>null,Uo=n=>!0,Vo=(n,e)=>n==e,Dc=/\.\d*?(?=9{6,}|0{6,})/gm,hn=n=>{if(yl(n)||Zt.has(n))return n;let e=`${n}`,t=e.match(Dc);if(t==null)return n;let i=t[0].length-1;if(e.indexOf("e-")!=-1){let[s,o]=e.split("e");return+`${hn(s)}e${o}`}return ge(n,i)};function un(n,e){return hn(ge(hn(n/e))*e)}function Ci(n,e){return hn(mt(hn(n/e))*e)}function vl(n,e){return hn(ot(hn(n/e))*e)}function ge(n,e=0){if(yl(n))return n;let t=10**e,i=n*t*(1+Number.EPSILON);return Re(i)/t}var Zt=new Map;function wl(n){return((""+n).split(".")[1]||"").length}function ui(n,e,t,i){let s=[],o=i.map(wl);for(let a=e;a<t;a++){let p=Ae(a),u=ge(In(n,a),p);for(let d=0;d<i.length;d++){let b=n==10?+`${i[d]}e${a}`:i[d]*u,v=(a>=0?0:p)+(a>=o[d]?0:o[d]),g=n==10?b:ge(b,v);s.push(g),Zt.set(g,v)}}return s}var ci={},fr=[],Fn=[null,null],Jt=Array.isArray,yl=Number.isInteger,Ic=n=>n===void 0;function jo(n){return typeof n=="string"}function Hi(n){let e=!1;if(n!=null){let t=n.constructor;e=t==null||t==Object}return e}function Fc(n){return n!=null&&typeof n=="object"}var Wc=Object.getPrototypeOf(Uint8Array),xl="__proto__";function Wn(n,e=Hi){let t;if(Jt(n)){let i=n.find(s=>s!=null);if(Jt(i)||e(i)){t=Array(n.length);for(let s=0;s<n.length;s++)t[s]=Wn(n[s],e)}else t=n.slice()}else if(n instanceof Wc)t=n.slice();else if(e(n)){t={};for(let i in n)i!=xl&&(t[i]=Wn(n[i],e))}else t=n;return t}function $e(n){let e=arguments;for(let t=1;t<e.length;t++){let i=e[t];for(let s in i)s!=xl&&(Hi(n[s])?$e(n[s],Wn(i[s])):n[s]=Wn(i[s]))}return n}var Uc=0,Vc=1,jc=2;function Bc(n,e,t){for(let i=0,s,o=-1;i<e.length;i++){let a=e[i];if(a>o){for(s=a-1;s>=0&&n[s]==null;)n[s--]=null;for(s=a+1;s<t&&n[s]==null;)n[o=s++]=null}}}function Kc(n,e){if(Yc(n)){let a=n[0].slice();for(let p=1;p<n.length;p++)a.push(...n[p].slice(1));return Jc(a[0])||(a=qc(a)),a}let t=new Set;for(let a=0;a<n.length;a++){let u=n[a][0],d=u.length;for(let b=0;b<d;b++)t.add(u[b])}let i=[Array.from(t).sort((a,p)=>a-p)],s=i[0].length,o=new Map;for(let a=0;a<s;a++)o.set(i[0][a],a);for(let a=0;a<n.length;a++){let p=n[a],u=p[0];for(let d=1;d<p.length;d++){let b=p[d],v=Array(s).fill(void 0),g=e?e[a][d]:Vc,_=[];for(let S=0;S<b.length;S++){let O=b[S],I=o.get(u[S]);O===null?g!=Uc&&(v[I]=O,g==jc&&_.push(I)):v[I]=O}Bc(v,_,s),i.push(v)}}return i}var Gc=typeof queueMicrotask>"u"?n=>Promise.resolve().then(n):queueMicrotask;function qc(n){let e=n[0],t=e.length,i=Array(t);for(let o=0;o<i.length;o++)i[o]=o;i.sort((o,a)=>e[o]-e[a]);let s=[];for(let o=0;o<n.length;o++){let a=n[o],p=Array(t);for(let u=0;u<t;u++)p[u]=a[i[u]];s.push(p)}return s}function Yc(n){let e=n[0][0],t=e.length;for(let i=1;i<n.length;i++){let s=n[i][0];if(s.length!=t)return!1;if(s!=e){for(let o=0;o<t;o++)if(s[o]!=e[o])return!1}}return!0}function Jc(n,e=100){let t=n.length;if(t<=1)return!0;let i=0,s=t-1;for(;i<=s&&n[i]==null;)i++;for(;s>=i&&n[s]==null;)s--;if(s<=i)return!0;let o=Je(1,ot((s-i+1)/e));for(let a=n[i],p=i+o;p<=s;p+=o){let u=n[p];if(u!=null){if(u<=a)return!1;a=u}}return!0}var _l=["January","February","March","April","May","June","July","August","September","October","November","December"],kl=["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"];function Sl(n){return n.slice(0,3)}var Zc=kl.map(Sl),Qc=_l.map(Sl),Xc={MMMM:_l,MMM:Qc,WWWW:kl,WWW:Zc};function si(n){return(n<10?"0":"")+n}function eu(n){return(n<10?"00":n<100?"0":"")+n}var tu={YYYY:n=>n.getFullYear(),YY:n=>(n.getFullYear()+"").slice(2),MMMM:(n,e)=>e.MMMM[n.getMonth()],MMM:(n,e)=>e.MMM[n.getMonth()],MM:n=>si(n.getMonth()+1),M:n=>n.getMonth()+1,DD:n=>si(n.getDate()),D:n=>n.getDate(),WWWW:(n,e)=>e.WWWW[n.getDay()],WWW:(n,e)=>e.WWW[n.getDay()],HH:n=>si(n.getHours()),H:n=>n.getHours(),h:n=>{let e=n.getHours();return e==0?12:e>12?e-12:e},AA:n=>n.getHours()>=12?"PM":"AM",aa:n=>n.getHours()>=12?"pm":"am",a:n=>n.getHours()>=12?"p":"a",mm:n=>si(n.getMinutes()),m:n=>n.getMinutes(),ss:n=>si(n.getSeconds()),s:n=>n.getSeconds(),fff:n=>eu(n.getMilliseconds())};function dr(n,e){e=e||Xc;let t=[],i=/\{([a-z]+)\}|[^{]+/gi,s;for(;s=i.exec(n);)t.push(s[0][0]=="{"?tu[s[1]]:s[0]);return o=>{let a="";for(let p=0;p<t.length;p++)a+=typeof t[p]=="string"?t[p]:t[p](o,e);return a}}var nu=new Intl.DateTimeFormat().resolvedOptions().timeZone;function iu(n,e){let t;return e=="UTC"||e=="Etc/UTC"?t=new Date(+n+n.getTimezoneOffset()*6e4):e==nu?t=n:(t=new Date(n.toLocaleString("en-US",{timeZone:e})),t.setMilliseconds(n.getMilliseconds())),t}var Ml=n=>n%1==0,Ai=[1,2,2.5,5],su=ui(10,-32,0,Ai),Tl=ui(10,0,32,Ai),ru=Tl.filter(Ml),pn=su.concat(Tl),hr=`
`,El="{YYYY}",Bo=hr+El,Ll="{M}/{D}",li=hr+Ll,Li=li+"/{YY}",$l="{aa}",ou="{h}:{mm}",Hn=ou+$l,Ko=hr+Hn,Go=":{ss}",fe=null;function Pl(n){let e=n*1e3,t=e*60,i=t*60,s=i*24,o=s*30,a=s*365,u=(n==1?ui(10,0,3,Ai).filter(Ml):ui(10,-3,0,Ai)).concat([e,e*5,e*10,e*15,e*30,t,t*5,t*10,t*15,t*30,i,i*2,i*3,i*4,i*6,i*8,i*12,s,s*2,s*3,s*4,s*5,s*6,s*7,s*8,s*9,s*10,s*15,o,o*2,o*3,o*4,o*6,a,a*2,a*5,a*10,a*25,a*50,a*100]),d=[[a,El,fe,fe,fe,fe,fe,fe,1],[s*28,"{MMM}",Bo,fe,fe,fe,fe,fe,1],[s,Ll,Bo,fe,fe,fe,fe,fe,1],[i,"{h}"+$l,Li,fe,li,fe,fe,fe,1],[t,Hn,Li,fe,li,fe,fe,fe,1],[e,Go,Li+" "+Hn,fe,li+" "+Hn,fe,Ko,fe,1],[n,Go+".{fff}",Li+" "+Hn,fe,li+" "+Hn,fe,Ko,fe,1]];function b(v){return(g,_,S,O,I,$)=>{let x=[],D=I>=a,M=I>=o&&I<a,K=v(S),z=ge(K*n,3),Q=Gs(K.getFullYear(),D?0:K.getMonth(),M||D?1:K.getDate()),Y=ge(Q*n,3);if(M||D){let ne=M?I/o:0,J=D?I/a:0,L=z==Y?z:ge(Gs(Q.getFullYear()+J,Q.getMonth()+ne,1)*n,3),X=new Date(Re(L/n)),F=X.getFullYear(),G=X.getMonth();for(let j=0;L<=O;j++){let se=Gs(F+J*j,G+ne*j,1),V=se-v(ge(se*n,3));L=ge((+se+V)*n,3),L<=O&&x.push(L)}}else{let ne=I>=s?s:I,J=ot(S)-ot(z),L=Y+J+Ci(z-Y,ne);x.push(L);let X=v(L),F=X.getHours()+X.getMinutes()/t+X.getSeconds()/i,G=I/i,j=g.axes[_]._space,se=$/j;for(;L=ge(L+I,n==1?0:3),!(L>O);)if(G>1){let V=ot(ge(F+G,6))%24,oe=v(L).getHours()-V;oe>1&&(oe=-1),L-=oe*i,F=(F+G)%24;let de=x[x.length-1];ge((L-de)/I,3)*se>=.7&&x.push(L)}else x.push(L)}return x}}return[u,d,b]}var[lu,au,cu]=Pl(1),[uu,pu,fu]=Pl(.001);ui(2,-53,53,[1]);function qo(n,e){return n.map(t=>t.map((i,s)=>s==0||s==8||i==null?i:e(s==1||t[8]==0?i:t[1]+i)))}function Yo(n,e){return(t,i,s,o,a)=>{let p=e.find(S=>a>=S[0])||e[e.length-1],u,d,b,v,g,_;return i.map(S=>{let O=n(S),I=O.getFullYear(),$=O.getMonth(),x=O.getDate(),D=O.getHours(),M=O.getMinutes(),K=O.getSeconds(),z=I!=u&&p[2]||$!=d&&p[3]||x!=b&&p[4]||D!=v&&p[5]||M!=g&&p[6]||K!=_&&p[7]||p[1];return u=I,d=$,b=x,v=D,g=M,_=K,z(O)})}}function du(n,e){let t=dr(e);return(i,s,o,a,p)=>s.map(u=>t(n(u)))}function Gs(n,e,t){return new Date(n,e,t)}function Jo(n,e){return e(n)}var hu="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";function Zo(n,e){return(t,i,s,o)=>o==null?lr:e(n(i))}function mu(n,e){let t=n.series[e];return t.width?t.stroke(n,e):t.points.width?t.points.stroke(n,e):null}function gu(n,e){return n.series[e].fill(n,e)}var bu={show:!0,live:!0,isolate:!1,mount:Cc,markers:{show:!0,width:2,stroke:mu,fill:gu,dash:"solid"},idx:null,idxs:null,values:[]};function vu(n,e){let t=n.cursor.points,i=ht(),s=t.size(n,e);xe(i,ri,s),xe(i,oi,s);let o=s/-2;xe(i,"marginLeft",o),xe(i,"marginTop",o);let a=t.width(n,e,s);return a&&xe(i,"borderWidth",a),i}function wu(n,e){let t=n.series[e].points;return t._fill||t._stroke}function yu(n,e){let t=n.series[e].points;return t._stroke||t._fill}function xu(n,e){return n.series[e].points.size}var qs=[0,0];function _u(n,e,t){return qs[0]=e,qs[1]=t,qs}function $i(n,e,t,i=!0){return s=>{s.button==0&&(!i||s.target==e)&&t(s)}}function Ys(n,e,t,i=!0){return s=>{(!i||s.target==e)&&t(s)}}var ku={show:!0,x:!0,y:!0,lock:!1,move:_u,points:{one:!1,show:vu,size:xu,width:0,stroke:yu,fill:wu},bind:{mousedown:$i,mouseup:$i,click:$i,dblclick:$i,mousemove:Ys,mouseleave:Ys,mouseenter:Ys},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(n,e)=>{e.stopPropagation(),e.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(n,e,t,i,s)=>i-s,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},Nl={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},mr=$e({},Nl,{filter:bl}),Rl=$e({},mr,{size:10}),Al=$e({},Nl,{show:!1}),gr='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',Ol="bold "+gr,zl=1.5,Qo={show:!0,scale:"x",stroke:or,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Ol,side:2,grid:mr,ticks:Rl,border:Al,font:gr,lineGap:zl,rotate:0},Su="Value",Mu="Time",Xo={show:!0,scale:"x",auto:!1,sorted:1,min:me,max:-me,idxs:[]};function Tu(n,e,t,i,s){return e.map(o=>o==null?"":pr(o))}function Eu(n,e,t,i,s,o,a){let p=[],u=Zt.get(s)||0;t=a?t:ge(Ci(t,s),u);for(let d=t;d<=i;d=ge(d+s,u))p.push(Object.is(d,-0)?0:d);return p}function tr(n,e,t,i,s,o,a){let p=[],u=n.scales[n.axes[e].scale].log,d=u==10?Ft:hl,b=ot(d(t));s=In(u,b),u==10&&(s=pn[St(s,pn)]);let v=t,g=s*u;u==10&&(g=pn[St(g,pn)]);do p.push(v),v=v+s,u==10&&!Zt.has(v)&&(v=ge(v,Zt.get(s))),v>=g&&(s=v,g=s*u,u==10&&(g=pn[St(g,pn)]));while(v<=i);return p}function Lu(n,e,t,i,s,o,a){let u=n.scales[n.axes[e].scale].asinh,d=i>u?tr(n,e,Je(u,t),i,s):[u],b=i>=0&&t<=0?[0]:[];return(t<-u?tr(n,e,Je(u,-i),-t,s):[u]).reverse().map(g=>-g).concat(b,d)}var Cl=/./,$u=/[12357]/,Pu=/[125]/,el=/1/,nr=(n,e,t,i)=>n.map((s,o)=>e==4&&s==0||o%i==0&&t.test(s.toExponential()[s<0?1:0])?s:null);function Nu(n,e,t,i,s){let o=n.axes[t],a=o.scale,p=n.scales[a],u=n.valToPos,d=o._space,b=u(10,a),v=u(9,a)-b>=d?Cl:u(7,a)-b>=d?$u:u(5,a)-b>=d?Pu:el;if(v==el){let g=Ae(u(1,a)-b);if(g<d)return nr(e.slice().reverse(),p.distr,v,mt(d/g)).reverse()}return nr(e,p.distr,v,1)}function Ru(n,e,t,i,s){let o=n.axes[t],a=o.scale,p=o._space,u=n.valToPos,d=Ae(u(1,a)-u(2,a));return d<p?nr(e.slice().reverse(),3,Cl,mt(p/d)).reverse():e}function Au(n,e,t,i){return i==null?lr:e==null?"":pr(e)}var tl={show:!0,scale:"y",stroke:or,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Ol,side:3,grid:mr,ticks:Rl,border:Al,font:gr,lineGap:zl,rotate:0};function Ou(n,e){let t=3+(n||1)*2;return ge(t*e,3)}function zu(n,e){let{scale:t,idxs:i}=n.series[0],s=n._data[0],o=n.valToPos(s[i[0]],t,!0),a=n.valToPos(s[i[1]],t,!0),p=Ae(a-o),u=n.series[e],d=p/(u.points.space*ue);return i[1]-i[0]<=d}var nl={scale:null,auto:!0,sorted:0,min:me,max:-me},Hl=(n,e,t,i,s)=>s,il={show:!0,auto:!0,sorted:0,gaps:Hl,alpha:1,facets:[$e({},nl,{scale:"x"}),$e({},nl,{scale:"y"})]},sl={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:Hl,alpha:1,points:{show:zu,filter:null},values:null,min:me,max:-me,idxs:[],path:null,clip:null};function Cu(n,e,t,i,s){return t/10}var Dl={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},Hu=$e({},Dl,{time:!1,ori:1}),rl={};function Il(n,e){let t=rl[n];return t||(t={key:n,plots:[],sub(i){t.plots.push(i)},unsub(i){t.plots=t.plots.filter(s=>s!=i)},pub(i,s,o,a,p,u,d){for(let b=0;b<t.plots.length;b++)t.plots[b]!=s&&t.plots[b].pub(i,s,o,a,p,u,d)}},n!=null&&(rl[n]=t)),t}var Un=1,ir=2;function mn(n,e,t){let i=n.mode,s=n.series[e],o=i==2?n._data[e]:n._data,a=n.scales,p=n.bbox,u=o[0],d=i==2?o[1]:o[e],b=i==2?a[s.facets[0].scale]:a[n.series[0].scale],v=i==2?a[s.facets[1].scale]:a[s.scale],g=p.left,_=p.top,S=p.width,O=p.height,I=n.valToPosH,$=n.valToPosV;return b.ori==0?t(s,u,d,b,v,I,$,g,_,S,O,Ii,jn,Wi,Wl,Vl):t(s,u,d,b,v,$,I,_,g,O,S,Fi,Bn,wr,Ul,jl)}function br(n,e){let t=0,i=0,s=ae(n.bands,fr);for(let o=0;o<s.length;o++){let a=s[o];a.series[0]==e?t=a.dir:a.series[1]==e&&(a.dir==1?i|=1:i|=2)}return[t,i==1?-1:i==2?1:i==3?2:0]}function Du(n,e,t,i,s){let o=n.mode,a=n.series[e],p=o==2?a.facets[1].scale:a.scale,u=n.scales[p];return s==-1?u.min:s==1?u.max:u.distr==3?u.dir==1?u.min:u.max:0}function Wt(n,e,t,i,s,o){return mn(n,e,(a,p,u,d,b,v,g,_,S,O,I)=>{let $=a.pxRound,x=d.dir*(d.ori==0?1:-1),D=d.ori==0?jn:Bn,M,K;x==1?(M=t,K=i):(M=i,K=t);let z=$(v(p[M],d,O,_)),Q=$(g(u[M],b,I,S)),Y=$(v(p[K],d,O,_)),ne=$(g(o==1?b.max:b.min,b,I,S)),J=new Path2D(s);return D(J,Y,ne),D(J,z,ne),D(J,z,Q),J})}function Di(n,e,t,i,s,o){let a=null;if(n.length>0){a=new Path2D;let p=e==0?Wi:wr,u=t;for(let v=0;v<n.length;v++){let g=n[v];if(g[1]>g[0]){let _=g[0]-u;_>0&&p(a,u,i,_,i+o),u=g[1]}}let d=t+s-u,b=10;d>0&&p(a,u,i-b/2,d,i+o+b)}return a}function Iu(n,e,t){let i=n[n.length-1];i&&i[0]==e?i[1]=t:n.push([e,t])}function vr(n,e,t,i,s,o,a){let p=[],u=n.length;for(let d=s==1?t:i;d>=t&&d<=i;d+=s)if(e[d]===null){let v=d,g=d;if(s==1)for(;++d<=i&&e[d]===null;)g=d;else for(;--d>=t&&e[d]===null;)g=d;let _=o(n[v]),S=g==v?_:o(n[g]),O=v-s;_=a<=0&&O>=0&&O<u?o(n[O]):_;let $=g+s;S=a>=0&&$>=0&&$<u?o(n[$]):S,S>=_&&p.push([_,S])}return p}function ol(n){return n==0?gl:n==1?Re:e=>un(e,n)}function Fl(n){let e=n==0?Ii:Fi,t=n==0?(s,o,a,p,u,d)=>{s.arcTo(o,a,p,u,d)}:(s,o,a,p,u,d)=>{s.arcTo(a,o,u,p,d)},i=n==0?(s,o,a,p,u)=>{s.rect(o,a,p,u)}:(s,o,a,p,u)=>{s.rect(a,o,u,p)};return(s,o,a,p,u,d=0,b=0)=>{d==0&&b==0?i(s,o,a,p,u):(d=Mt(d,p/2,u/2),b=Mt(b,p/2,u/2),e(s,o+d,a),t(s,o+p,a,o+p,a+u,d),t(s,o+p,a+u,o,a+u,b),t(s,o,a+u,o,a,b),t(s,o,a,o+p,a,d),s.closePath())}}var Ii=(n,e,t)=>{n.moveTo(e,t)},Fi=(n,e,t)=>{n.moveTo(t,e)},jn=(n,e,t)=>{n.lineTo(e,t)},Bn=(n,e,t)=>{n.lineTo(t,e)},Wi=Fl(0),wr=Fl(1),Wl=(n,e,t,i,s,o)=>{n.arc(e,t,i,s,o)},Ul=(n,e,t,i,s,o)=>{n.arc(t,e,i,s,o)},Vl=(n,e,t,i,s,o,a)=>{n.bezierCurveTo(e,t,i,s,o,a)},jl=(n,e,t,i,s,o,a)=>{n.bezierCurveTo(t,e,s,i,a,o)};function Bl(n){return(e,t,i,s,o)=>mn(e,t,(a,p,u,d,b,v,g,_,S,O,I)=>{let{pxRound:$,points:x}=a,D,M;d.ori==0?(D=Ii,M=Wl):(D=Fi,M=Ul);let K=ge(x.width*ue,3),z=(x.size-x.width)/2*ue,Q=ge(z*2,3),Y=new Path2D,ne=new Path2D,{left:J,top:L,width:X,height:F}=e.bbox;Wi(ne,J-Q,L-Q,X+Q*2,F+Q*2);let G=j=>{if(u[j]!=null){let se=$(v(p[j],d,O,_)),V=$(g(u[j],b,I,S));D(Y,se+z,V),M(Y,se,V,z,0,Pi*2)}};if(o)o.forEach(G);else for(let j=i;j<=s;j++)G(j);return{stroke:K>0?Y:null,fill:Y,clip:ne,flags:Un|ir}})}function Kl(n){return(e,t,i,s,o,a)=>{i!=s&&(o!=i&&a!=i&&n(e,t,i),o!=s&&a!=s&&n(e,t,s),n(e,t,a))}}var Fu=Kl(jn),Wu=Kl(Bn);function Gl(n){let e=ae(n?.alignGaps,0);return(t,i,s,o)=>mn(t,i,(a,p,u,d,b,v,g,_,S,O,I)=>{[s,o]=Oi(u,s,o);let $=a.pxRound,x=F=>$(v(F,d,O,_)),D=F=>$(g(F,b,I,S)),M,K;d.ori==0?(M=jn,K=Fu):(M=Bn,K=Wu);let z=d.dir*(d.ori==0?1:-1),Q={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:Un},Y=Q.stroke,ne=!1;if(o-s>=O*4){let F=W=>t.posToVal(W,d.key,!0),G=null,j=null,se,V,Ze,_e=x(p[z==1?s:o]),oe=x(p[s]),de=x(p[o]),ee=F(z==1?oe+1:de-1);for(let W=z==1?s:o;W>=s&&W<=o;W+=z){let Pe=p[W],ke=(z==1?Pe<ee:Pe>ee)?_e:x(Pe),pe=u[W];ke==_e?pe!=null?(V=pe,G==null?(M(Y,ke,D(V)),se=G=j=V):V<G?G=V:V>j&&(j=V)):pe===null&&(ne=!0):(G!=null&&K(Y,_e,D(G),D(j),D(se),D(V)),pe!=null?(V=pe,M(Y,ke,D(V)),G=j=se=V):(G=j=null,pe===null&&(ne=!0)),_e=ke,ee=F(_e+z))}G!=null&&G!=j&&Ze!=_e&&K(Y,_e,D(G),D(j),D(se),D(V))}else for(let F=z==1?s:o;F>=s&&F<=o;F+=z){let G=u[F];G===null?ne=!0:G!=null&&M(Y,x(p[F]),D(G))}let[L,X]=br(t,i);if(a.fill!=null||L!=0){let F=Q.fill=new Path2D(Y),G=a.fillTo(t,i,a.min,a.max,L),j=D(G),se=x(p[s]),V=x(p[o]);z==-1&&([V,se]=[se,V]),M(F,V,j),M(F,se,j)}if(!a.spanGaps){let F=[];ne&&F.push(...vr(p,u,s,o,z,x,e)),Q.gaps=F=a.gaps(t,i,s,o,F),Q.clip=Di(F,d.ori,_,S,O,I)}return X!=0&&(Q.band=X==2?[Wt(t,i,s,o,Y,-1),Wt(t,i,s,o,Y,1)]:Wt(t,i,s,o,Y,X)),Q})}function Uu(n){let e=ae(n.align,1),t=ae(n.ascDesc,!1),i=ae(n.alignGaps,0),s=ae(n.extend,!1);return(o,a,p,u)=>mn(o,a,(d,b,v,g,_,S,O,I,$,x,D)=>{[p,u]=Oi(v,p,u);let M=d.pxRound,{left:K,width:z}=o.bbox,Q=oe=>M(S(oe,g,x,I)),Y=oe=>M(O(oe,_,D,$)),ne=g.ori==0?jn:Bn,J={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:Un},L=J.stroke,X=g.dir*(g.ori==0?1:-1),F=Y(v[X==1?p:u]),G=Q(b[X==1?p:u]),j=G,se=G;s&&e==-1&&(se=K,ne(L,se,F)),ne(L,G,F);for(let oe=X==1?p:u;oe>=p&&oe<=u;oe+=X){let de=v[oe];if(de==null)continue;let ee=Q(b[oe]),W=Y(de);e==1?ne(L,ee,F):ne(L,j,W),ne(L,ee,W),F=W,j=ee}let V=j;s&&e==1&&(V=K+z,ne(L,V,F));let[Ze,_e]=br(o,a);if(d.fill!=null||Ze!=0){let oe=J.fill=new Path2D(L),de=d.fillTo(o,a,d.min,d.max,Ze),ee=Y(de);ne(oe,V,ee),ne(oe,se,ee)}if(!d.spanGaps){let oe=[];oe.push(...vr(b,v,p,u,X,Q,i));let de=d.width*ue/2,ee=t||e==1?de:-de,W=t||e==-1?-de:de;oe.forEach(Pe=>{Pe[0]+=ee,Pe[1]+=W}),J.gaps=oe=d.gaps(o,a,p,u,oe),J.clip=Di(oe,g.ori,I,$,x,D)}return _e!=0&&(J.band=_e==2?[Wt(o,a,p,u,L,-1),Wt(o,a,p,u,L,1)]:Wt(o,a,p,u,L,_e)),J})}function ll(n,e,t,i,s,o,a=me){if(n.length>1){let p=null;for(let u=0,d=1/0;u<n.length;u++)if(e[u]!==void 0){if(p!=null){let b=Ae(n[u]-n[p]);b<d&&(d=b,a=Ae(t(n[u],i,s,o)-t(n[p],i,s,o)))}p=u}}return a}function Vu(n){n=n||ci;let e=ae(n.size,[.6,me,1]),t=n.align||0,i=n.gap||0,s=n.radius;s=s==null?[0,0]:typeof s=="number"?[s,0]:s;let o=ie(s),a=1-e[0],p=ae(e[1],me),u=ae(e[2],1),d=ae(n.disp,ci),b=ae(n.each,_=>{}),{fill:v,stroke:g}=d;return(_,S,O,I)=>mn(_,S,($,x,D,M,K,z,Q,Y,ne,J,L)=>{let X=$.pxRound,F=t,G=i*ue,j=p*ue,se=u*ue,V,Ze;M.ori==0?[V,Ze]=o(_,S):[Ze,V]=o(_,S);let _e=M.dir*(M.ori==0?1:-1),oe=M.ori==0?Wi:wr,de=M.ori==0?b:(A,be,Ne,wn,en,$t,tn)=>{b(A,be,Ne,en,wn,tn,$t)},ee=ae(_.bands,fr).find(A=>A.series[0]==S),W=ee!=null?ee.dir:0,Pe=$.fillTo(_,S,$.min,$.max,W),Be=X(Q(Pe,K,L,ne)),ke,pe,bt,et=J,Me=X($.width*ue),Lt=!1,Ht=null,at=null,Ut=null,gn=null;v!=null&&(Me==0||g!=null)&&(Lt=!0,Ht=v.values(_,S,O,I),at=new Map,new Set(Ht).forEach(A=>{A!=null&&at.set(A,new Path2D)}),Me>0&&(Ut=g.values(_,S,O,I),gn=new Map,new Set(Ut).forEach(A=>{A!=null&&gn.set(A,new Path2D)})));let{x0:bn,size:Jn}=d;if(bn!=null&&Jn!=null){F=1,x=bn.values(_,S,O,I),bn.unit==2&&(x=x.map(Ne=>_.posToVal(Y+Ne*J,M.key,!0)));let A=Jn.values(_,S,O,I);Jn.unit==2?pe=A[0]*J:pe=z(A[0],M,J,Y)-z(0,M,J,Y),et=ll(x,D,z,M,J,Y,et),bt=et-pe+G}else et=ll(x,D,z,M,J,Y,et),bt=et*a+G,pe=et-bt;bt<1&&(bt=0),Me>=pe/2&&(Me=0),bt<5&&(X=gl);let pi=bt>0,Qt=et-bt-(pi?Me:0);pe=X(er(Qt,se,j)),ke=(F==0?pe/2:F==_e?0:pe)-F*_e*((F==0?G/2:0)+(pi?Me/2:0));let Ke={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},vn=Lt?null:new Path2D,Dt=null;if(ee!=null)Dt=_.data[ee.series[1]];else{let{y0:A,y1:be}=d;A!=null&&be!=null&&(D=be.values(_,S,O,I),Dt=A.values(_,S,O,I))}let Xt=V*pe,Z=Ze*pe;for(let A=_e==1?O:I;A>=O&&A<=I;A+=_e){let be=D[A];if(be==null)continue;if(Dt!=null){let Qe=Dt[A]??0;if(be-Qe==0)continue;Be=Q(Qe,K,L,ne)}let Ne=M.distr!=2||d!=null?x[A]:A,wn=z(Ne,M,J,Y),en=Q(ae(be,Pe),K,L,ne),$t=X(wn-ke),tn=X(Je(en,Be)),tt=X(Mt(en,Be)),ct=tn-tt;if(be!=null){let Qe=be<0?Z:Xt,vt=be<0?Xt:Z;Lt?(Me>0&&Ut[A]!=null&&oe(gn.get(Ut[A]),$t,tt+ot(Me/2),pe,Je(0,ct-Me),Qe,vt),Ht[A]!=null&&oe(at.get(Ht[A]),$t,tt+ot(Me/2),pe,Je(0,ct-Me),Qe,vt)):oe(vn,$t,tt+ot(Me/2),pe,Je(0,ct-Me),Qe,vt),de(_,S,A,$t-Me/2,tt,pe+Me,ct)}}return Me>0?Ke.stroke=Lt?gn:vn:Lt||(Ke._fill=$.width==0?$._fill:$._stroke??$._fill,Ke.width=0),Ke.fill=Lt?at:vn,Ke})}function ju(n,e){let t=ae(e?.alignGaps,0);return(i,s,o,a)=>mn(i,s,(p,u,d,b,v,g,_,S,O,I,$)=>{[o,a]=Oi(d,o,a);let x=p.pxRound,D=V=>x(g(V,b,I,S)),M=V=>x(_(V,v,$,O)),K,z,Q;b.ori==0?(K=Ii,Q=jn,z=Vl):(K=Fi,Q=Bn,z=jl);let Y=b.dir*(b.ori==0?1:-1),ne=D(u[Y==1?o:a]),J=ne,L=[],X=[];for(let V=Y==1?o:a;V>=o&&V<=a;V+=Y)if(d[V]!=null){let _e=u[V],oe=D(_e);L.push(J=oe),X.push(M(d[V]))}let F={stroke:n(L,X,K,Q,z,x),fill:null,clip:null,band:null,gaps:null,flags:Un},G=F.stroke,[j,se]=br(i,s);if(p.fill!=null||j!=0){let V=F.fill=new Path2D(G),Ze=p.fillTo(i,s,p.min,p.max,j),_e=M(Ze);Q(V,J,_e),Q(V,ne,_e)}if(!p.spanGaps){let V=[];V.push(...vr(u,d,o,a,Y,D,t)),F.gaps=V=p.gaps(i,s,o,a,V),F.clip=Di(V,b.ori,S,O,I,$)}return se!=0&&(F.band=se==2?[Wt(i,s,o,a,G,-1),Wt(i,s,o,a,G,1)]:Wt(i,s,o,a,G,se)),F})}function Bu(n){return ju(Ku,n)}function Ku(n,e,t,i,s,o){let a=n.length;if(a<2)return null;let p=new Path2D;if(t(p,n[0],e[0]),a==2)i(p,n[1],e[1]);else{let u=Array(a),d=Array(a-1),b=Array(a-1),v=Array(a-1);for(let g=0;g<a-1;g++)b[g]=e[g+1]-e[g],v[g]=n[g+1]-n[g],d[g]=b[g]/v[g];u[0]=d[0];for(let g=1;g<a-1;g++)d[g]===0||d[g-1]===0||d[g-1]>0!=d[g]>0?u[g]=0:(u[g]=3*(v[g-1]+v[g])/((2*v[g]+v[g-1])/d[g-1]+(v[g]+2*v[g-1])/d[g]),isFinite(u[g])||(u[g]=0));u[a-1]=d[a-2];for(let g=0;g<a-1;g++)s(p,n[g]+v[g]/3,e[g]+u[g]*v[g]/3,n[g+1]-v[g]/3,e[g+1]-u[g+1]*v[g]/3,n[g+1],e[g+1])}return p}var sr=new Set;function al(){for(let n of sr)n.syncRect(!0)}Vn&&(dn(Tc,Dn,al),dn(Ec,Dn,al,!0),dn(Ni,Dn,()=>{Fe.pxRatio=ue}));var Gu=Gl(),qu=Bl();function cl(n,e,t,i){return(i?[n[0],n[1]].concat(n.slice(2)):[n[0]].concat(n.slice(1))).map((o,a)=>rr(o,a,e,t))}function Yu(n,e){return n.map((t,i)=>i==0?{}:$e({},e,t))}function rr(n,e,t,i){return $e({},e==0?t:i,n)}function ql(n,e,t){return e==null?Fn:[e,t]}var Ju=ql;function Zu(n,e,t){return e==null?Fn:Ri(e,t,ur,!0)}function Yl(n,e,t,i){return e==null?Fn:zi(e,t,n.scales[i].log,!1)}var Qu=Yl;function Jl(n,e,t,i){return e==null?Fn:cr(e,t,n.scales[i].log,!1)}var Xu=Jl;function ep(n,e,t,i,s){let o=Je(Wo(n),Wo(e)),a=e-n,p=St(s/i*a,t);do{let u=t[p],d=i*u/a;if(d>=s&&o+(u<5?Zt.get(u):0)<=17)return[u,d]}while(++p<t.length);return[0,0]}function ul(n){let e,t;return n=n.replace(/(\d+)px/,(i,s)=>(e=Re((t=+s)*ue))+"px"),[n,e,t]}function tp(n){n.show&&[n.font,n.labelFont].forEach(e=>{let t=ge(e[2]*ue,1);e[0]=e[0].replace(/[0-9.]+px/,t+"px"),e[1]=t})}function Fe(n,e,t){let i={mode:ae(n.mode,1)},s=i.mode;function o(r,l,c,f){let m=l.valToPct(r);return f+c*(l.dir==-1?1-m:m)}function a(r,l,c,f){let m=l.valToPct(r);return f+c*(l.dir==-1?m:1-m)}function p(r,l,c,f){return l.ori==0?o(r,l,c,f):a(r,l,c,f)}i.valToPosH=o,i.valToPosV=a;let u=!1;i.status=0;let d=i.root=ht(ac);if(n.id!=null&&(d.id=n.id),rt(d,n.class),n.title){let r=ht(pc,d);r.textContent=n.title}let b=kt("canvas"),v=i.ctx=b.getContext("2d"),g=ht(fc,d);dn("click",g,r=>{r.target===S&&(ve!=Pn||Se!=Nn)&&Ue.click(i,r)},!0);let _=i.under=ht(dc,g);g.appendChild(b);let S=i.over=ht(hc,g);n=Wn(n);let O=+ae(n.pxAlign,1),I=ol(O);(n.plugins||[]).forEach(r=>{r.opts&&(n=r.opts(i,n)||n)});let $=n.ms||.001,x=i.series=s==1?cl(n.series||[],Xo,sl,!1):Yu(n.series||[null],il),D=i.axes=cl(n.axes||[],Qo,tl,!0),M=i.scales={},K=i.bands=n.bands||[];K.forEach(r=>{r.fill=ie(r.fill||null),r.dir=ae(r.dir,-1)});let z=s==2?x[1].facets[0].scale:x[0].scale,Q={axes:Fa,series:za},Y=(n.drawOrder||["axes","series"]).map(r=>Q[r]);function ne(r){let l=r.distr==3?c=>Ft(c>0?c:r.clamp(i,c,r.min,r.max,r.key)):r.distr==4?c=>Ks(c,r.asinh):r.distr==100?c=>r.fwd(c):c=>c;return c=>{let f=l(c),{_min:m,_max:w}=r,y=w-m;return(f-m)/y}}function J(r){let l=M[r];if(l==null){let c=(n.scales||ci)[r]||ci;if(c.from!=null){J(c.from);let f=$e({},M[c.from],c,{key:r});f.valToPct=ne(f),M[r]=f}else{l=M[r]=$e({},r==z?Dl:Hu,c),l.key=r;let f=l.time,m=l.range,w=Jt(m);if((r!=z||s==2&&!f)&&(w&&(m[0]==null||m[1]==null)&&(m={min:m[0]==null?Do:{mode:1,hard:m[0],soft:m[0]},max:m[1]==null?Do:{mode:1,hard:m[1],soft:m[1]}},w=!1),!w&&Hi(m))){let y=m;m=(k,T,P)=>T==null?Fn:Ri(T,P,y)}l.range=ie(m||(f?Ju:r==z?l.distr==3?Qu:l.distr==4?Xu:ql:l.distr==3?Yl:l.distr==4?Jl:Zu)),l.auto=ie(w?!1:l.auto),l.clamp=ie(l.clamp||Cu),l._min=l._max=null,l.valToPct=ne(l)}}}J("x"),J("y"),s==1&&x.forEach(r=>{J(r.scale)}),D.forEach(r=>{J(r.scale)});for(let r in n.scales)J(r);let L=M[z],X=L.distr,F,G;L.ori==0?(rt(d,cc),F=o,G=a):(rt(d,uc),F=a,G=o);let j={};for(let r in M){let l=M[r];(l.min!=null||l.max!=null)&&(j[r]={min:l.min,max:l.max},l.min=l.max=null)}let se=n.tzDate||(r=>new Date(Re(r/$))),V=n.fmtDate||dr,Ze=$==1?cu(se):fu(se),_e=Yo(se,qo($==1?au:pu,V)),oe=Zo(se,Jo(hu,V)),de=[],ee=i.legend=$e({},bu,n.legend),W=i.cursor=$e({},ku,{drag:{y:s==2}},n.cursor),Pe=ee.show,Be=W.show,ke=ee.markers;ee.idxs=de,ke.width=ie(ke.width),ke.dash=ie(ke.dash),ke.stroke=ie(ke.stroke),ke.fill=ie(ke.fill);let pe,bt,et,Me=[],Lt=[],Ht,at=!1,Ut={};if(ee.live){let r=x[1]?x[1].values:null;at=r!=null,Ht=at?r(i,1,0):{_:0};for(let l in Ht)Ut[l]=lr}if(Pe)if(pe=kt("table",yc,d),et=kt("tbody",null,pe),ee.mount(i,pe),at){bt=kt("thead",null,pe,et);let r=kt("tr",null,bt);kt("th",null,r);for(var gn in Ht)kt("th",Mo,r).textContent=gn}else rt(pe,_c),ee.live&&rt(pe,xc);let bn={show:!0},Jn={show:!1};function pi(r,l){if(l==0&&(at||!ee.live||s==2))return Fn;let c=[],f=kt("tr",kc,et,et.childNodes[l]);rt(f,r.class),r.show||rt(f,fn);let m=kt("th",null,f);if(ke.show){let k=ht(Sc,m);if(l>0){let T=ke.width(i,l);T&&(k.style.border=T+"px "+ke.dash(i,l)+" "+ke.stroke(i,l)),k.style.background=ke.fill(i,l)}}let w=ht(Mo,m);r.label instanceof HTMLElement?w.appendChild(r.label):w.textContent=r.label,l>0&&(ke.show||(w.style.color=r.width>0?ke.stroke(i,l):ke.fill(i,l)),Ke("click",m,k=>{if(W._lock)return;sn(k);let T=x.indexOf(r);if((k.ctrlKey||k.metaKey)!=ee.isolate){let P=x.some((R,C)=>C>0&&C!=T&&R.show);x.forEach((R,C)=>{C>0&&Nt(C,P?C==T?bn:Jn:bn,!0,Le.setSeries)})}else Nt(T,{show:!r.show},!0,Le.setSeries)},!1),xn&&Ke($o,m,k=>{W._lock||(sn(k),Nt(x.indexOf(r),An,!0,Le.setSeries))},!1));for(var y in Ht){let k=kt("td",Mc,f);k.textContent="--",c.push(k)}return[f,c]}let Qt=new Map;function Ke(r,l,c,f=!0){let m=Qt.get(l)||{},w=W.bind[r](i,l,c,f);w&&(dn(r,l,m[r]=w),Qt.set(l,m))}function vn(r,l,c){let f=Qt.get(l)||{};for(let m in f)(r==null||m==r)&&(Xs(m,l,f[m]),delete f[m]);r==null&&Qt.delete(l)}let Dt=0,Xt=0,Z=0,A=0,be=0,Ne=0,wn=be,en=Ne,$t=Z,tn=A,tt=0,ct=0,Qe=0,vt=0;i.bbox={};let hs=!1,fi=!1,yn=!1,nn=!1,di=!1,ut=!1;function ms(r,l,c){(c||r!=i.width||l!=i.height)&&Or(r,l),Tn(!1),yn=!0,fi=!0,En()}function Or(r,l){i.width=Dt=Z=r,i.height=Xt=A=l,be=Ne=0,La(),$a();let c=i.bbox;tt=c.left=un(be*ue,.5),ct=c.top=un(Ne*ue,.5),Qe=c.width=un(Z*ue,.5),vt=c.height=un(A*ue,.5)}let Ma=3;function Ta(){let r=!1,l=0;for(;!r;){l++;let c=Da(l),f=Ia(l);r=l==Ma||c&&f,r||(Or(i.width,i.height),fi=!0)}}function Ea({width:r,height:l}){ms(r,l)}i.setSize=Ea;function La(){let r=!1,l=!1,c=!1,f=!1;D.forEach((m,w)=>{if(m.show&&m._show){let{side:y,_size:k}=m,T=y%2,P=m.label!=null?m.labelSize:0,R=k+P;R>0&&(T?(Z-=R,y==3?(be+=R,f=!0):c=!0):(A-=R,y==0?(Ne+=R,r=!0):l=!0))}}),rn[0]=r,rn[1]=c,rn[2]=l,rn[3]=f,Z-=Vt[1]+Vt[3],be+=Vt[3],A-=Vt[2]+Vt[0],Ne+=Vt[0]}function $a(){let r=be+Z,l=Ne+A,c=be,f=Ne;function m(w,y){switch(w){case 1:return r+=y,r-y;case 2:return l+=y,l-y;case 3:return c-=y,c+y;case 0:return f-=y,f+y}}D.forEach((w,y)=>{if(w.show&&w._show){let k=w.side;w._pos=m(k,w._size),w.label!=null&&(w._lpos=m(k,w.labelSize))}})}if(W.dataIdx==null){let r=W.hover,l=r.skip=new Set(r.skip??[]);l.add(void 0);let c=r.prox=ie(r.prox),f=r.bias??=0;W.dataIdx=(m,w,y,k)=>{if(w==0)return y;let T=y,P=c(m,w,y,k)??me,R=P>=0&&P<me,C=L.ori==0?Z:A,q=W.left,ce=e[0],le=e[w];if(l.has(le[y])){T=null;let te=null,B=null,U;if(f==0||f==-1)for(U=y;te==null&&U-- >0;)l.has(le[U])||(te=U);if(f==0||f==1)for(U=y;B==null&&U++<le.length;)l.has(le[U])||(B=U);if(te!=null||B!=null)if(R){let ye=te==null?-1/0:F(ce[te],L,C,0),Te=B==null?1/0:F(ce[B],L,C,0),Ie=q-ye,he=Te-q;Ie<=he?Ie<=P&&(T=te):he<=P&&(T=B)}else T=B==null?te:te==null?B:y-te<=B-y?te:B}else R&&Ae(q-F(ce[y],L,C,0))>P&&(T=null);return T}}let sn=r=>{W.event=r};W.idxs=de,W._lock=!1;let Ve=W.points;Ve.show=ie(Ve.show),Ve.size=ie(Ve.size),Ve.stroke=ie(Ve.stroke),Ve.width=ie(Ve.width),Ve.fill=ie(Ve.fill);let Pt=i.focus=$e({},n.focus||{alpha:.3},W.focus),xn=Pt.prox>=0,_n=xn&&Ve.one,pt=[],kn=[],Sn=[];function zr(r,l){let c=Ve.show(i,l);if(c instanceof HTMLElement)return rt(c,wc),rt(c,r.class),Ct(c,-10,-10,Z,A),S.insertBefore(c,pt[l]),c}function Cr(r,l){if(s==1||l>0){let c=s==1&&M[r.scale].time,f=r.value;r.value=c?jo(f)?Zo(se,Jo(f,V)):f||oe:f||Au,r.label=r.label||(c?Mu:Su)}if(_n||l>0){r.width=r.width==null?1:r.width,r.paths=r.paths||Gu||Hc,r.fillTo=ie(r.fillTo||Du),r.pxAlign=+ae(r.pxAlign,O),r.pxRound=ol(r.pxAlign),r.stroke=ie(r.stroke||null),r.fill=ie(r.fill||null),r._stroke=r._fill=r._paths=r._focus=null;let c=Ou(Je(1,r.width),1),f=r.points=$e({},{size:c,width:Je(1,c*.2),stroke:r.stroke,space:c*2,paths:qu,_stroke:null,_fill:null},r.points);f.show=ie(f.show),f.filter=ie(f.filter),f.fill=ie(f.fill),f.stroke=ie(f.stroke),f.paths=ie(f.paths),f.pxAlign=r.pxAlign}if(Pe){let c=pi(r,l);Me.splice(l,0,c[0]),Lt.splice(l,0,c[1]),ee.values.push(null)}if(Be){de.splice(l,0,null);let c=null;_n?l==0&&(c=zr(r,l)):l>0&&(c=zr(r,l)),pt.splice(l,0,c),kn.splice(l,0,0),Sn.splice(l,0,0)}De("addSeries",l)}function Pa(r,l){l=l??x.length,r=s==1?rr(r,l,Xo,sl):rr(r,l,{},il),x.splice(l,0,r),Cr(x[l],l)}i.addSeries=Pa;function Na(r){if(x.splice(r,1),Pe){ee.values.splice(r,1),Lt.splice(r,1);let l=Me.splice(r,1)[0];vn(null,l.firstChild),l.remove()}Be&&(de.splice(r,1),pt.splice(r,1)[0].remove(),kn.splice(r,1),Sn.splice(r,1)),De("delSeries",r)}i.delSeries=Na;let rn=[!1,!1,!1,!1];function Ra(r,l){if(r._show=r.show,r.show){let c=r.side%2,f=M[r.scale];f==null&&(r.scale=c?x[1].scale:z,f=M[r.scale]);let m=f.time;r.size=ie(r.size),r.space=ie(r.space),r.rotate=ie(r.rotate),Jt(r.incrs)&&r.incrs.forEach(y=>{!Zt.has(y)&&Zt.set(y,wl(y))}),r.incrs=ie(r.incrs||(f.distr==2?ru:m?$==1?lu:uu:pn)),r.splits=ie(r.splits||(m&&f.distr==1?Ze:f.distr==3?tr:f.distr==4?Lu:Eu)),r.stroke=ie(r.stroke),r.grid.stroke=ie(r.grid.stroke),r.ticks.stroke=ie(r.ticks.stroke),r.border.stroke=ie(r.border.stroke);let w=r.values;r.values=Jt(w)&&!Jt(w[0])?ie(w):m?Jt(w)?Yo(se,qo(w,V)):jo(w)?du(se,w):w||_e:w||Tu,r.filter=ie(r.filter||(f.distr>=3&&f.log==10?Nu:f.distr==3&&f.log==2?Ru:bl)),r.font=ul(r.font),r.labelFont=ul(r.labelFont),r._size=r.size(i,null,l,0),r._space=r._rotate=r._incrs=r._found=r._splits=r._values=null,r._size>0&&(rn[l]=!0,r._el=ht(mc,g))}}function Zn(r,l,c,f){let[m,w,y,k]=c,T=l%2,P=0;return T==0&&(k||w)&&(P=l==0&&!m||l==2&&!y?Re(Qo.size/3):0),T==1&&(m||y)&&(P=l==1&&!w||l==3&&!k?Re(tl.size/2):0),P}let Hr=i.padding=(n.padding||[Zn,Zn,Zn,Zn]).map(r=>ie(ae(r,Zn))),Vt=i._padding=Hr.map((r,l)=>r(i,l,rn,0)),We,Oe=null,ze=null,hi=s==1?x[0].idxs:null,wt=null,Qn=!1;function Dr(r,l){if(e=r??[],i.data=i._data=e,s==2){We=0;for(let c=1;c<x.length;c++)We+=e[c][0].length}else{e.length==0&&(i.data=i._data=e=[[]]),wt=e[0],We=wt.length;let c=e;if(X==2){c=e.slice();let f=c[0]=Array(We);for(let m=0;m<We;m++)f[m]=m}i._data=e=c}if(Tn(!0),De("setData"),X==2&&(yn=!0),l!==!1){let c=L;c.auto(i,Qn)?gs():Bt(z,c.min,c.max),nn=nn||W.left>=0,ut=!0,En()}}i.setData=Dr;function gs(){Qn=!0;let r,l;s==1&&(We>0?(Oe=hi[0]=0,ze=hi[1]=We-1,r=e[0][Oe],l=e[0][ze],X==2?(r=Oe,l=ze):r==l&&(X==3?[r,l]=zi(r,r,L.log,!1):X==4?[r,l]=cr(r,r,L.log,!1):L.time?l=r+Re(86400/$):[r,l]=Ri(r,l,ur,!0))):(Oe=hi[0]=r=null,ze=hi[1]=l=null)),Bt(z,r,l)}let mi,Mn,bs,vs,ws,ys,xs,_s,ks,Xe;function Ir(r,l,c,f,m,w){r??=Eo,c??=fr,f??="butt",m??=Eo,w??="round",r!=mi&&(v.strokeStyle=mi=r),m!=Mn&&(v.fillStyle=Mn=m),l!=bs&&(v.lineWidth=bs=l),w!=ws&&(v.lineJoin=ws=w),f!=ys&&(v.lineCap=ys=f),c!=vs&&v.setLineDash(vs=c)}function Fr(r,l,c,f){l!=Mn&&(v.fillStyle=Mn=l),r!=xs&&(v.font=xs=r),c!=_s&&(v.textAlign=_s=c),f!=ks&&(v.textBaseline=ks=f)}function Ss(r,l,c,f,m=0){if(f.length>0&&r.auto(i,Qn)&&(l==null||l.min==null)){let w=ae(Oe,0),y=ae(ze,f.length-1),k=c.min==null?Nc(f,w,y,m,r.distr==3):[c.min,c.max];r.min=Mt(r.min,c.min=k[0]),r.max=Je(r.max,c.max=k[1])}}let Wr={min:null,max:null};function Aa(){for(let f in M){let m=M[f];j[f]==null&&(m.min==null||j[z]!=null&&m.auto(i,Qn))&&(j[f]=Wr)}for(let f in M){let m=M[f];j[f]==null&&m.from!=null&&j[m.from]!=null&&(j[f]=Wr)}j[z]!=null&&Tn(!0);let r={};for(let f in j){let m=j[f];if(m!=null){let w=r[f]=Wn(M[f],Fc);if(m.min!=null)$e(w,m);else if(f!=z||s==2)if(We==0&&w.from==null){let y=w.range(i,null,null,f);w.min=y[0],w.max=y[1]}else w.min=me,w.max=-me}}if(We>0){x.forEach((f,m)=>{if(s==1){let w=f.scale,y=j[w];if(y==null)return;let k=r[w];if(m==0){let T=k.range(i,k.min,k.max,w);k.min=T[0],k.max=T[1],Oe=St(k.min,e[0]),ze=St(k.max,e[0]),ze-Oe>1&&(e[0][Oe]<k.min&&Oe++,e[0][ze]>k.max&&ze--),f.min=wt[Oe],f.max=wt[ze]}else f.show&&f.auto&&Ss(k,y,f,e[m],f.sorted);f.idxs[0]=Oe,f.idxs[1]=ze}else if(m>0&&f.show&&f.auto){let[w,y]=f.facets,k=w.scale,T=y.scale,[P,R]=e[m],C=r[k],q=r[T];C!=null&&Ss(C,j[k],w,P,w.sorted),q!=null&&Ss(q,j[T],y,R,y.sorted),f.min=y.min,f.max=y.max}});for(let f in r){let m=r[f],w=j[f];if(m.from==null&&(w==null||w.min==null)){let y=m.range(i,m.min==me?null:m.min,m.max==-me?null:m.max,f);m.min=y[0],m.max=y[1]}}}for(let f in r){let m=r[f];if(m.from!=null){let w=r[m.from];if(w.min==null)m.min=m.max=null;else{let y=m.range(i,w.min,w.max,f);m.min=y[0],m.max=y[1]}}}let l={},c=!1;for(let f in r){let m=r[f],w=M[f];if(w.min!=m.min||w.max!=m.max){w.min=m.min,w.max=m.max;let y=w.distr;w._min=y==3?Ft(w.min):y==4?Ks(w.min,w.asinh):y==100?w.fwd(w.min):w.min,w._max=y==3?Ft(w.max):y==4?Ks(w.max,w.asinh):y==100?w.fwd(w.max):w.max,l[f]=c=!0}}if(c){x.forEach((f,m)=>{s==2?m>0&&l.y&&(f._paths=null):l[f.scale]&&(f._paths=null)});for(let f in l)yn=!0,De("setScale",f);Be&&W.left>=0&&(nn=ut=!0)}for(let f in j)j[f]=null}function Oa(r){let l=er(Oe-1,0,We-1),c=er(ze+1,0,We-1);for(;r[l]==null&&l>0;)l--;for(;r[c]==null&&c<We-1;)c++;return[l,c]}function za(){if(We>0){let r=x.some(l=>l._focus)&&Xe!=Pt.alpha;r&&(v.globalAlpha=Xe=Pt.alpha),x.forEach((l,c)=>{if(c>0&&l.show&&(Ur(c,!1),Ur(c,!0),l._paths==null)){let f=Xe;Xe!=l.alpha&&(v.globalAlpha=Xe=l.alpha);let m=s==2?[0,e[c][0].length-1]:Oa(e[c]);l._paths=l.paths(i,c,m[0],m[1]),Xe!=f&&(v.globalAlpha=Xe=f)}}),x.forEach((l,c)=>{if(c>0&&l.show){let f=Xe;Xe!=l.alpha&&(v.globalAlpha=Xe=l.alpha),l._paths!=null&&Vr(c,!1);{let m=l._paths!=null?l._paths.gaps:null,w=l.points.show(i,c,Oe,ze,m),y=l.points.filter(i,c,w,m);(w||y)&&(l.points._paths=l.points.paths(i,c,Oe,ze,y),Vr(c,!0))}Xe!=f&&(v.globalAlpha=Xe=f),De("drawSeries",c)}}),r&&(v.globalAlpha=Xe=1)}}function Ur(r,l){let c=l?x[r].points:x[r];c._stroke=c.stroke(i,r),c._fill=c.fill(i,r)}function Vr(r,l){let c=l?x[r].points:x[r],{stroke:f,fill:m,clip:w,flags:y,_stroke:k=c._stroke,_fill:T=c._fill,_width:P=c.width}=c._paths;P=ge(P*ue,3);let R=null,C=P%2/2;l&&T==null&&(T=P>0?"#fff":k);let q=c.pxAlign==1&&C>0;if(q&&v.translate(C,C),!l){let ce=tt-P/2,le=ct-P/2,te=Qe+P,B=vt+P;R=new Path2D,R.rect(ce,le,te,B)}l?Ms(k,P,c.dash,c.cap,T,f,m,y,w):Ca(r,k,P,c.dash,c.cap,T,f,m,y,R,w),q&&v.translate(-C,-C)}function Ca(r,l,c,f,m,w,y,k,T,P,R){let C=!1;T!=0&&K.forEach((q,ce)=>{if(q.series[0]==r){let le=x[q.series[1]],te=e[q.series[1]],B=(le._paths||ci).band;Jt(B)&&(B=q.dir==1?B[0]:B[1]);let U,ye=null;le.show&&B&&Ac(te,Oe,ze)?(ye=q.fill(i,ce)||w,U=le._paths.clip):B=null,Ms(l,c,f,m,ye,y,k,T,P,R,U,B),C=!0}}),C||Ms(l,c,f,m,w,y,k,T,P,R)}let jr=Un|ir;function Ms(r,l,c,f,m,w,y,k,T,P,R,C){Ir(r,l,c,f,m),(T||P||C)&&(v.save(),T&&v.clip(T),P&&v.clip(P)),C?(k&jr)==jr?(v.clip(C),R&&v.clip(R),bi(m,y),gi(r,w,l)):k&ir?(bi(m,y),v.clip(C),gi(r,w,l)):k&Un&&(v.save(),v.clip(C),R&&v.clip(R),bi(m,y),v.restore(),gi(r,w,l)):(bi(m,y),gi(r,w,l)),(T||P||C)&&v.restore()}function gi(r,l,c){c>0&&(l instanceof Map?l.forEach((f,m)=>{v.strokeStyle=mi=m,v.stroke(f)}):l!=null&&r&&v.stroke(l))}function bi(r,l){l instanceof Map?l.forEach((c,f)=>{v.fillStyle=Mn=f,v.fill(c)}):l!=null&&r&&v.fill(l)}function Ha(r,l,c,f){let m=D[r],w;if(f<=0)w=[0,0];else{let y=m._space=m.space(i,r,l,c,f),k=m._incrs=m.incrs(i,r,l,c,f,y);w=ep(l,c,k,f,y)}return m._found=w}function Ts(r,l,c,f,m,w,y,k,T,P){let R=y%2/2;O==1&&v.translate(R,R),Ir(k,y,T,P,k),v.beginPath();let C,q,ce,le,te=m+(f==0||f==3?-w:w);c==0?(q=m,le=te):(C=m,ce=te);for(let B=0;B<r.length;B++)l[B]!=null&&(c==0?C=ce=r[B]:q=le=r[B],v.moveTo(C,q),v.lineTo(ce,le));v.stroke(),O==1&&v.translate(-R,-R)}function Da(r){let l=!0;return D.forEach((c,f)=>{if(!c.show)return;let m=M[c.scale];if(m.min==null){c._show&&(l=!1,c._show=!1,Tn(!1));return}else c._show||(l=!1,c._show=!0,Tn(!1));let w=c.side,y=w%2,{min:k,max:T}=m,[P,R]=Ha(f,k,T,y==0?Z:A);if(R==0)return;let C=m.distr==2,q=c._splits=c.splits(i,f,k,T,P,R,C),ce=m.distr==2?q.map(U=>wt[U]):q,le=m.distr==2?wt[q[1]]-wt[q[0]]:P,te=c._values=c.values(i,c.filter(i,ce,f,R,le),f,R,le);c._rotate=w==2?c.rotate(i,te,f,R):0;let B=c._size;c._size=mt(c.size(i,te,f,r)),B!=null&&c._size!=B&&(l=!1)}),l}function Ia(r){let l=!0;return Hr.forEach((c,f)=>{let m=c(i,f,rn,r);m!=Vt[f]&&(l=!1),Vt[f]=m}),l}function Fa(){for(let r=0;r<D.length;r++){let l=D[r];if(!l.show||!l._show)continue;let c=l.side,f=c%2,m,w,y=l.stroke(i,r),k=c==0||c==3?-1:1,[T,P]=l._found;if(l.label!=null){let qe=l.labelGap*k,st=Re((l._lpos+qe)*ue);Fr(l.labelFont[0],y,"center",c==2?"top":To),v.save(),f==1?(m=w=0,v.translate(st,Re(ct+vt/2)),v.rotate((c==3?-Pi:Pi)/2)):(m=Re(tt+Qe/2),w=st);let an=ml(l.label)?l.label(i,r,T,P):l.label;v.fillText(an,m,w),v.restore()}if(P==0)continue;let R=M[l.scale],C=f==0?Qe:vt,q=f==0?tt:ct,ce=l._splits,le=R.distr==2?ce.map(qe=>wt[qe]):ce,te=R.distr==2?wt[ce[1]]-wt[ce[0]]:T,B=l.ticks,U=l.border,ye=B.show?B.size:0,Te=Re(ye*ue),Ie=Re((l.alignTo==2?l._size-ye-l.gap:l.gap)*ue),he=l._rotate*-Pi/180,Ee=I(l._pos*ue),nt=(Te+Ie)*k,Ge=Ee+nt;w=f==0?Ge:0,m=f==1?Ge:0;let ft=l.font[0],yt=l.align==1?Cn:l.align==2?Vs:he>0?Cn:he<0?Vs:f==0?"center":c==3?Vs:Cn,At=he||f==1?"middle":c==2?"top":To;Fr(ft,y,yt,At);let it=l.font[1]*l.lineGap,dt=ce.map(qe=>I(p(qe,R,C,q))),xt=l._values;for(let qe=0;qe<xt.length;qe++){let st=xt[qe];if(st!=null){f==0?m=dt[qe]:w=dt[qe],st=""+st;let an=st.indexOf(`
`)==-1?[st]:st.split(/\n/gm);for(let Ye=0;Ye<an.length;Ye++){let co=an[Ye];he?(v.save(),v.translate(m,w+Ye*it),v.rotate(he),v.fillText(co,0,0),v.restore()):v.fillText(co,m,w+Ye*it)}}}B.show&&Ts(dt,B.filter(i,le,r,P,te),f,c,Ee,Te,ge(B.width*ue,3),B.stroke(i,r),B.dash,B.cap);let Ot=l.grid;Ot.show&&Ts(dt,Ot.filter(i,le,r,P,te),f,f==0?2:1,f==0?ct:tt,f==0?vt:Qe,ge(Ot.width*ue,3),Ot.stroke(i,r),Ot.dash,Ot.cap),U.show&&Ts([Ee],[1],f==0?1:0,f==0?1:2,f==1?ct:tt,f==1?vt:Qe,ge(U.width*ue,3),U.stroke(i,r),U.dash,U.cap)}De("drawAxes")}function Tn(r){x.forEach((l,c)=>{c>0&&(l._paths=null,r&&(s==1?(l.min=null,l.max=null):l.facets.forEach(f=>{f.min=null,f.max=null})))})}let vi=!1,Es=!1,Xn=[];function Wa(){Es=!1;for(let r=0;r<Xn.length;r++)De(...Xn[r]);Xn.length=0}function En(){vi||(Gc(Br),vi=!0)}function Ua(r,l=!1){vi=!0,Es=l,r(i),Br(),l&&Xn.length>0&&queueMicrotask(Wa)}i.batch=Ua;function Br(){if(hs&&(Aa(),hs=!1),yn&&(Ta(),yn=!1),fi){if(xe(_,Cn,be),xe(_,"top",Ne),xe(_,ri,Z),xe(_,oi,A),xe(S,Cn,be),xe(S,"top",Ne),xe(S,ri,Z),xe(S,oi,A),xe(g,ri,Dt),xe(g,oi,Xt),b.width=Re(Dt*ue),b.height=Re(Xt*ue),D.forEach(({_el:r,_show:l,_size:c,_pos:f,side:m})=>{if(r!=null)if(l){let w=m===3||m===0?c:0,y=m%2==1;xe(r,y?"left":"top",f-w),xe(r,y?"width":"height",c),xe(r,y?"top":"left",y?Ne:be),xe(r,y?"height":"width",y?A:Z),Qs(r,fn)}else rt(r,fn)}),mi=Mn=bs=ws=ys=xs=_s=ks=vs=null,Xe=1,ni(!0),be!=wn||Ne!=en||Z!=$t||A!=tn){Tn(!1);let r=Z/$t,l=A/tn;if(Be&&!nn&&W.left>=0){W.left*=r,W.top*=l,Ln&&Ct(Ln,Re(W.left),0,Z,A),$n&&Ct($n,0,Re(W.top),Z,A);for(let c=0;c<pt.length;c++){let f=pt[c];f!=null&&(kn[c]*=r,Sn[c]*=l,Ct(f,mt(kn[c]),mt(Sn[c]),Z,A))}}if(we.show&&!di&&we.left>=0&&we.width>0){we.left*=r,we.width*=r,we.top*=l,we.height*=l;for(let c in As)xe(Rn,c,we[c])}wn=be,en=Ne,$t=Z,tn=A}De("setSize"),fi=!1}Dt>0&&Xt>0&&(v.clearRect(0,0,b.width,b.height),De("drawClear"),Y.forEach(r=>r()),De("draw")),we.show&&di&&(wi(we),di=!1),Be&&nn&&(ln(null,!0,!1),nn=!1),ee.show&&ee.live&&ut&&(Ns(),ut=!1),u||(u=!0,i.status=1,De("ready")),Qn=!1,vi=!1}i.redraw=(r,l)=>{yn=l||!1,r!==!1?Bt(z,L.min,L.max):En()};function Ls(r,l){let c=M[r];if(c.from==null){if(We==0){let f=c.range(i,l.min,l.max,r);l.min=f[0],l.max=f[1]}if(l.min>l.max){let f=l.min;l.min=l.max,l.max=f}if(We>1&&l.min!=null&&l.max!=null&&l.max-l.min<1e-16)return;r==z&&c.distr==2&&We>0&&(l.min=St(l.min,e[0]),l.max=St(l.max,e[0]),l.min==l.max&&l.max++),j[r]=l,hs=!0,En()}}i.setScale=Ls;let $s,Ps,Ln,$n,Kr,Gr,Pn,Nn,qr,Yr,ve,Se,jt=!1,Ue=W.drag,Ce=Ue.x,He=Ue.y;Be&&(W.x&&($s=ht(bc,S)),W.y&&(Ps=ht(vc,S)),L.ori==0?(Ln=$s,$n=Ps):(Ln=Ps,$n=$s),ve=W.left,Se=W.top);let we=i.select=$e({show:!0,over:!0,left:0,width:0,top:0,height:0},n.select),Rn=we.show?ht(gc,we.over?S:_):null;function wi(r,l){if(we.show){for(let c in r)we[c]=r[c],c in As&&xe(Rn,c,r[c]);l!==!1&&De("setSelect")}}i.setSelect=wi;function Va(r){if(x[r].show)Pe&&Qs(Me[r],fn);else if(Pe&&rt(Me[r],fn),Be){let c=_n?pt[0]:pt[r];c!=null&&Ct(c,-10,-10,Z,A)}}function Bt(r,l,c){Ls(r,{min:l,max:c})}function Nt(r,l,c,f){l.focus!=null&&qa(r),l.show!=null&&x.forEach((m,w)=>{w>0&&(r==w||r==null)&&(m.show=l.show,Va(w),s==2?(Bt(m.facets[0].scale,null,null),Bt(m.facets[1].scale,null,null)):Bt(m.scale,null,null),En())}),c!==!1&&De("setSeries",r,l),f&&ii("setSeries",i,r,l)}i.setSeries=Nt;function ja(r,l){$e(K[r],l)}function Ba(r,l){r.fill=ie(r.fill||null),r.dir=ae(r.dir,-1),l=l??K.length,K.splice(l,0,r)}function Ka(r){r==null?K.length=0:K.splice(r,1)}i.addBand=Ba,i.setBand=ja,i.delBand=Ka;function Ga(r,l){x[r].alpha=l,Be&&pt[r]!=null&&(pt[r].style.opacity=l),Pe&&Me[r]&&(Me[r].style.opacity=l)}let It,Kt,on,An={focus:!0};function qa(r){if(r!=on){let l=r==null,c=Pt.alpha!=1;x.forEach((f,m)=>{if(s==1||m>0){let w=l||m==0||m==r;f._focus=l?null:w,c&&Ga(m,w?1:Pt.alpha)}}),on=r,c&&En()}}Pe&&xn&&Ke(Po,pe,r=>{W._lock||(sn(r),on!=null&&Nt(null,An,!0,Le.setSeries))});function Rt(r,l,c){let f=M[l];c&&(r=r/ue-(f.ori==1?Ne:be));let m=Z;f.ori==1&&(m=A,r=m-r),f.dir==-1&&(r=m-r);let w=f._min,y=f._max,k=r/m,T=w+(y-w)*k,P=f.distr;return P==3?In(10,T):P==4?zc(T,f.asinh):P==100?f.bwd(T):T}function Ya(r,l){let c=Rt(r,z,l);return St(c,e[0],Oe,ze)}i.valToIdx=r=>St(r,e[0]),i.posToIdx=Ya,i.posToVal=Rt,i.valToPos=(r,l,c)=>M[l].ori==0?o(r,M[l],c?Qe:Z,c?tt:0):a(r,M[l],c?vt:A,c?ct:0),i.setCursor=(r,l,c)=>{ve=r.left,Se=r.top,ln(null,l,c)};function Jr(r,l){xe(Rn,Cn,we.left=r),xe(Rn,ri,we.width=l)}function Zr(r,l){xe(Rn,"top",we.top=r),xe(Rn,oi,we.height=l)}let ei=L.ori==0?Jr:Zr,ti=L.ori==1?Jr:Zr;function Ja(){if(Pe&&ee.live)for(let r=s==2?1:0;r<x.length;r++){if(r==0&&at)continue;let l=ee.values[r],c=0;for(let f in l)Lt[r][c++].firstChild.nodeValue=l[f]}}function Ns(r,l){if(r!=null&&(r.idxs?r.idxs.forEach((c,f)=>{de[f]=c}):Ic(r.idx)||de.fill(r.idx),ee.idx=de[0]),Pe&&ee.live){for(let c=0;c<x.length;c++)(c>0||s==1&&!at)&&Za(c,de[c]);Ja()}ut=!1,l!==!1&&De("setLegend")}i.setLegend=Ns;function Za(r,l){let c=x[r],f=r==0&&X==2?wt:e[r],m;at?m=c.values(i,r,l)??Ut:(m=c.value(i,l==null?null:f[l],r,l),m=m==null?Ut:{_:m}),ee.values[r]=m}function ln(r,l,c){qr=ve,Yr=Se,[ve,Se]=W.move(i,ve,Se),W.left=ve,W.top=Se,Be&&(Ln&&Ct(Ln,Re(ve),0,Z,A),$n&&Ct($n,0,Re(Se),Z,A));let f,m=Oe>ze;It=me,Kt=null;let w=L.ori==0?Z:A,y=L.ori==1?Z:A;if(ve<0||We==0||m){f=W.idx=null;for(let k=0;k<x.length;k++){let T=pt[k];T!=null&&Ct(T,-10,-10,Z,A)}xn&&Nt(null,An,!0,r==null&&Le.setSeries),ee.live&&(de.fill(f),ut=!0)}else{let k,T,P;s==1&&(k=L.ori==0?ve:Se,T=Rt(k,z),f=W.idx=St(T,e[0],Oe,ze),P=F(e[0][f],L,w,0));let R=-10,C=-10,q=0,ce=0,le=!0,te="",B="";for(let U=s==2?1:0;U<x.length;U++){let ye=x[U],Te=de[U],Ie=Te==null?null:s==1?e[U][Te]:e[U][1][Te],he=W.dataIdx(i,U,f,T),Ee=he==null?null:s==1?e[U][he]:e[U][1][he];if(ut=ut||Ee!=Ie||he!=Te,de[U]=he,U>0&&ye.show){let nt=he==null?-10:he==f?P:F(s==1?e[0][he]:e[U][0][he],L,w,0),Ge=Ee==null?-10:G(Ee,s==1?M[ye.scale]:M[ye.facets[1].scale],y,0);if(xn&&Ee!=null){let ft=L.ori==1?ve:Se,yt=Ae(Pt.dist(i,U,he,Ge,ft));if(yt<It){let At=Pt.bias;if(At!=0){let it=Rt(ft,ye.scale),dt=Ee>=0?1:-1,xt=it>=0?1:-1;xt==dt&&(xt==1?At==1?Ee>=it:Ee<=it:At==1?Ee<=it:Ee>=it)&&(It=yt,Kt=U)}else It=yt,Kt=U}}if(ut||_n){let ft,yt;L.ori==0?(ft=nt,yt=Ge):(ft=Ge,yt=nt);let At,it,dt,xt,Ot,qe,st=!0,an=Ve.bbox;if(an!=null){st=!1;let Ye=an(i,U);dt=Ye.left,xt=Ye.top,At=Ye.width,it=Ye.height}else dt=ft,xt=yt,At=it=Ve.size(i,U);if(qe=Ve.fill(i,U),Ot=Ve.stroke(i,U),_n)U==Kt&&It<=Pt.prox&&(R=dt,C=xt,q=At,ce=it,le=st,te=qe,B=Ot);else{let Ye=pt[U];Ye!=null&&(kn[U]=dt,Sn[U]=xt,Ho(Ye,At,it,st),zo(Ye,qe,Ot),Ct(Ye,mt(dt),mt(xt),Z,A))}}}}if(_n){let U=Pt.prox,ye=on==null?It<=U:It>U||Kt!=on;if(ut||ye){let Te=pt[0];Te!=null&&(kn[0]=R,Sn[0]=C,Ho(Te,q,ce,le),zo(Te,te,B),Ct(Te,mt(R),mt(C),Z,A))}}}if(we.show&&jt)if(r!=null){let[k,T]=Le.scales,[P,R]=Le.match,[C,q]=r.cursor.sync.scales,ce=r.cursor.drag;if(Ce=ce._x,He=ce._y,Ce||He){let{left:le,top:te,width:B,height:U}=r.select,ye=r.scales[C].ori,Te=r.posToVal,Ie,he,Ee,nt,Ge,ft=k!=null&&P(k,C),yt=T!=null&&R(T,q);ft&&Ce?(ye==0?(Ie=le,he=B):(Ie=te,he=U),Ee=M[k],nt=F(Te(Ie,C),Ee,w,0),Ge=F(Te(Ie+he,C),Ee,w,0),ei(Mt(nt,Ge),Ae(Ge-nt))):ei(0,w),yt&&He?(ye==1?(Ie=le,he=B):(Ie=te,he=U),Ee=M[T],nt=G(Te(Ie,q),Ee,y,0),Ge=G(Te(Ie+he,q),Ee,y,0),ti(Mt(nt,Ge),Ae(Ge-nt))):ti(0,y)}else Os()}else{let k=Ae(qr-Kr),T=Ae(Yr-Gr);if(L.ori==1){let q=k;k=T,T=q}Ce=Ue.x&&k>=Ue.dist,He=Ue.y&&T>=Ue.dist;let P=Ue.uni;P!=null?Ce&&He&&(Ce=k>=P,He=T>=P,!Ce&&!He&&(T>k?He=!0:Ce=!0)):Ue.x&&Ue.y&&(Ce||He)&&(Ce=He=!0);let R,C;Ce&&(L.ori==0?(R=Pn,C=ve):(R=Nn,C=Se),ei(Mt(R,C),Ae(C-R)),He||ti(0,y)),He&&(L.ori==1?(R=Pn,C=ve):(R=Nn,C=Se),ti(Mt(R,C),Ae(C-R)),Ce||ei(0,w)),!Ce&&!He&&(ei(0,0),ti(0,0))}if(Ue._x=Ce,Ue._y=He,r==null){if(c){if(ao!=null){let[k,T]=Le.scales;Le.values[0]=k!=null?Rt(L.ori==0?ve:Se,k):null,Le.values[1]=T!=null?Rt(L.ori==1?ve:Se,T):null}ii(js,i,ve,Se,Z,A,f)}if(xn){let k=c&&Le.setSeries,T=Pt.prox;on==null?It<=T&&Nt(Kt,An,!0,k):It>T?Nt(null,An,!0,k):Kt!=on&&Nt(Kt,An,!0,k)}}ut&&(ee.idx=f,Ns()),l!==!1&&De("setCursor")}let Gt=null;Object.defineProperty(i,"rect",{get(){return Gt==null&&ni(!1),Gt}});function ni(r=!1){r?Gt=null:(Gt=S.getBoundingClientRect(),De("syncRect",Gt))}function Qr(r,l,c,f,m,w,y){W._lock||jt&&r!=null&&r.movementX==0&&r.movementY==0||(Rs(r,l,c,f,m,w,y,!1,r!=null),r!=null?ln(null,!0,!0):ln(l,!0,!1))}function Rs(r,l,c,f,m,w,y,k,T){if(Gt==null&&ni(!1),sn(r),r!=null)c=r.clientX-Gt.left,f=r.clientY-Gt.top;else{if(c<0||f<0){ve=-10,Se=-10;return}let[P,R]=Le.scales,C=l.cursor.sync,[q,ce]=C.values,[le,te]=C.scales,[B,U]=Le.match,ye=l.axes[0].side%2==1,Te=L.ori==0?Z:A,Ie=L.ori==1?Z:A,he=ye?w:m,Ee=ye?m:w,nt=ye?f:c,Ge=ye?c:f;if(le!=null?c=B(P,le)?p(q,M[P],Te,0):-10:c=Te*(nt/he),te!=null?f=U(R,te)?p(ce,M[R],Ie,0):-10:f=Ie*(Ge/Ee),L.ori==1){let ft=c;c=f,f=ft}}T&&(l==null||l.cursor.event.type==js)&&((c<=1||c>=Z-1)&&(c=un(c,Z)),(f<=1||f>=A-1)&&(f=un(f,A))),k?(Kr=c,Gr=f,[Pn,Nn]=W.move(i,c,f)):(ve=c,Se=f)}let As={width:0,height:0,left:0,top:0};function Os(){wi(As,!1)}let Xr,eo,to,no;function io(r,l,c,f,m,w,y){jt=!0,Ce=He=Ue._x=Ue._y=!1,Rs(r,l,c,f,m,w,y,!0,!1),r!=null&&(Ke(Bs,Js,so,!1),ii(Lo,i,Pn,Nn,Z,A,null));let{left:k,top:T,width:P,height:R}=we;Xr=k,eo=T,to=P,no=R}function so(r,l,c,f,m,w,y){jt=Ue._x=Ue._y=!1,Rs(r,l,c,f,m,w,y,!1,!0);let{left:k,top:T,width:P,height:R}=we,C=P>0||R>0,q=Xr!=k||eo!=T||to!=P||no!=R;if(C&&q&&wi(we),Ue.setScale&&C&&q){let ce=k,le=P,te=T,B=R;if(L.ori==1&&(ce=T,le=R,te=k,B=P),Ce&&Bt(z,Rt(ce,z),Rt(ce+le,z)),He)for(let U in M){let ye=M[U];U!=z&&ye.from==null&&ye.min!=me&&Bt(U,Rt(te+B,U),Rt(te,U))}Os()}else W.lock&&(W._lock=!W._lock,ln(l,!0,r!=null));r!=null&&(vn(Bs,Js),ii(Bs,i,ve,Se,Z,A,null))}function Qa(r,l,c,f,m,w,y){if(W._lock)return;sn(r);let k=jt;if(jt){let T=!0,P=!0,R=10,C,q;L.ori==0?(C=Ce,q=He):(C=He,q=Ce),C&&q&&(T=ve<=R||ve>=Z-R,P=Se<=R||Se>=A-R),C&&T&&(ve=ve<Pn?0:Z),q&&P&&(Se=Se<Nn?0:A),ln(null,!0,!0),jt=!1}ve=-10,Se=-10,de.fill(null),ln(null,!0,!0),k&&(jt=k)}function ro(r,l,c,f,m,w,y){W._lock||(sn(r),gs(),Os(),r!=null&&ii(No,i,ve,Se,Z,A,null))}function oo(){D.forEach(tp),ms(i.width,i.height,!0)}dn(Ni,Dn,oo);let On={};On.mousedown=io,On.mousemove=Qr,On.mouseup=so,On.dblclick=ro,On.setSeries=(r,l,c,f)=>{let m=Le.match[2];c=m(i,l,c),c!=-1&&Nt(c,f,!0,!1)},Be&&(Ke(Lo,S,io),Ke(js,S,Qr),Ke($o,S,r=>{sn(r),ni(!1)}),Ke(Po,S,Qa),Ke(No,S,ro),sr.add(i),i.syncRect=ni);let yi=i.hooks=n.hooks||{};function De(r,l,c){Es?Xn.push([r,l,c]):r in yi&&yi[r].forEach(f=>{f.call(null,i,l,c)})}(n.plugins||[]).forEach(r=>{for(let l in r.hooks)yi[l]=(yi[l]||[]).concat(r.hooks[l])});let lo=(r,l,c)=>c,Le=$e({key:null,setSeries:!1,filters:{pub:Uo,sub:Uo},scales:[z,x[1]?x[1].scale:null],match:[Vo,Vo,lo],values:[null,null]},W.sync);Le.match.length==2&&Le.match.push(lo),W.sync=Le;let ao=Le.key,zs=Il(ao);function ii(r,l,c,f,m,w,y){Le.filters.pub(r,l,c,f,m,w,y)&&zs.pub(r,l,c,f,m,w,y)}zs.sub(i);function Xa(r,l,c,f,m,w,y){Le.filters.sub(r,l,c,f,m,w,y)&&On[r](null,l,c,f,m,w,y)}i.pub=Xa;function ec(){zs.unsub(i),sr.delete(i),Qt.clear(),Xs(Ni,Dn,oo),d.remove(),pe?.remove(),De("destroy")}i.destroy=ec;function Cs(){De("init",n,e),Dr(e||n.data,!1),j[z]?Ls(z,j[z]):gs(),di=we.show&&(we.width>0||we.height>0),nn=ut=!0,ms(n.width,n.height)}return x.forEach(Cr),D.forEach(Ra),t?t instanceof HTMLElement?(t.appendChild(d),Cs()):t(i,Cs):Cs(),i}Fe.assign=$e;Fe.fmtNum=pr;Fe.rangeNum=Ri;Fe.rangeLog=zi;Fe.rangeAsinh=cr;Fe.orient=mn;Fe.pxRatio=ue;Fe.join=Kc;Fe.fmtDate=dr,Fe.tzDate=iu;Fe.sync=Il;{Fe.addGap=Iu,Fe.clipGaps=Di;let n=Fe.paths={points:Bl};n.linear=Gl,n.stepped=Uu,n.bars=Vu,n.spline=Bu}var Tt=class{constructor(e){this.options=e;this.data=[[],...e.lines.map(()=>[])],this.canvas=h("div",{class:"plot",role:"img","aria-label":e.title}),this.empty=h("p",{class:"empty"});let t=h("ul",{class:"legend"},...e.lines.filter(s=>s.label).map(up)),i=e.note?h("span",{class:"note"},e.note):null;this.root=h("section",{class:"card chart"},h("header",{},h("h2",{},e.title),i,t),h("div",{class:"canvas"},this.canvas,this.empty)),this.canvas.style.height=`${e.height}px`,this.observer=new ResizeObserver(()=>this.fit()),this.observer.observe(this.canvas),this.watcher=new IntersectionObserver(s=>{this.isSeen=s.at(-1).isIntersecting,this.isSeen&&this.draw()},{rootMargin:"200px"}),this.watcher.observe(this.canvas)}options;root;canvas;empty;observer;watcher;isSeen=!1;isDue=!1;plot=null;data;show(e,t){this.data=e,N(this.empty,this.isEmpty?t:""),this.root.classList.toggle("waits",this.isEmpty),this.isDue=!0,this.isSeen&&this.draw()}get isEmpty(){return(this.data[0]?.length??0)<2}draw(){!this.isDue||!this.plot||(this.isDue=!1,this.plot.batch(e=>e.setData(this.data)))}recolour(){this.plot?.destroy(),this.plot=null,this.fit()}close(){this.observer.disconnect(),this.watcher.disconnect(),this.plot?.destroy()}picture(){return this.isEmpty?null:(this.draw(),this.plot?.ctx.canvas??null)}fit(){let e=Math.floor(this.canvas.clientWidth);e<=0||(this.plot?this.plot.setSize({width:e,height:this.options.height}):this.plot=new Fe(this.settings(e),this.data,this.canvas),this.isDue=!1)}settings(e){let t=u=>getComputedStyle(this.root).getPropertyValue(`--${u}`).trim(),{options:i}=this,s={stroke:t("muted"),grid:{stroke:t("grid"),width:1},ticks:{show:!1}},o=`11px ${getComputedStyle(this.root).getPropertyValue("--mono")}`,a=i.lines.some(u=>u.scale==="right"),p=(u=Hs)=>(d,b,v,g,_)=>b.map(S=>S===null?"":u(S,_));return{width:e,height:i.height,cursor:{show:!0,drag:{x:!1,y:!1},points:{size:5}},legend:{show:!1},padding:[i.marks?np*Zl:8,a?0:i.x==="time"?30:18,0,0],scales:{x:{time:!1,...i.x==="log"?{distr:3}:{},...i.points?{range:(u,d,b)=>Xl(...this.reach(d,b,"x"),!0)}:{}},y:{range:(u,d,b)=>Xl(...this.reach(d,b,"y"),i.fromZero??!1)},right:{range:[0,1]}},axes:[{...s,font:o,size:26,values:p(i.xTick),...ap(i.x)},{...s,font:o,size:op,space:28,values:p(i.yTick)},...a?[{...s,font:o,scale:"right",side:1,size:46,grid:{show:!1},values:p(i.rightTick)}]:[]],series:[{},...i.lines.map(u=>({label:u.label,scale:u.scale??"y",stroke:u.label?t(u.colour):"transparent",width:u.width??1.5,points:{show:!1},spanGaps:u.isSparse??!1,...u.dash?{dash:u.dash}:{},...u.fill?{fill:ea(t(u.colour))}:{},...u.stepped?{paths:Fe.paths.stepped({align:u.stepped})}:{}}))],bands:(i.bands??[]).map(([u,d,b])=>({series:[u,d],fill:ea(t(b))})),hooks:{draw:[u=>this.drawMarks(u,t("accent"),o),u=>this.drawLevel(u,t("warn")),u=>this.drawPoints(u,t("accent"),t("text"),o)]}}}reach(e,t,i){let s=(this.options.points?.()??[]).map(a=>a[i]),o=[e,t,...s].filter(a=>a!==null&&Number.isFinite(a));return o.length?[Math.min(...o),Math.max(...o)]:[null,null]}drawLevel(e,t){let i=this.options.level?.()??null,{min:s,max:o}=e.scales.y;if(i===null||s==null||o==null||i<s||i>o)return;let a=e.valToPos(i,"y",!0),{ctx:p,bbox:u}=e;p.save(),p.strokeStyle=t,p.setLineDash([2,4]),p.beginPath(),p.moveTo(u.left,a),p.lineTo(u.left+u.width,a),p.stroke(),p.restore()}drawPoints(e,t,i,s){let{ctx:o,bbox:a}=e;o.save(),o.font=Ql(s);let p=[];for(let{x:u,y:d,word:b}of[...this.options.points?.()??[]].sort((v,g)=>v.y-g.y)){let[v,g]=[e.valToPos(u,"x",!0),e.valToPos(d,"y",!0)];if(o.fillStyle=t,o.beginPath(),o.arc(v,g,3.5*devicePixelRatio,0,2*Math.PI),o.fill(),p.some(S=>Math.abs(S-g)<12*devicePixelRatio))continue;p.push(g);let _=v>a.left+.6*a.width;o.textAlign=_?"right":"left",o.fillStyle=i,o.fillText(b,v+(_?-7:7)*devicePixelRatio,g-4*devicePixelRatio)}o.restore()}drawMarks(e,t,i){let{min:s,max:o}=e.scales.x,{ctx:a,bbox:p}=e;if(s==null||o==null)return;a.save(),a.strokeStyle=a.fillStyle=t,a.setLineDash([4,4]),a.font=Ql(i),a.textAlign="center";let u=(this.options.marks?.()??[]).filter(({at:d})=>d>=s&&d<=o);u.forEach(({at:d,word:b},v)=>{let g=e.valToPos(d,"x",!0);a.beginPath(),a.moveTo(g,p.top),a.lineTo(g,p.top+p.height),a.stroke();let _=a.measureText(b).width/2,S=Math.min(Math.max(g,p.left+_),p.left+p.width-_);a.fillText(b,S,p.top-(5+Zl*(u.length-1-v))*devicePixelRatio)}),a.restore()}},Zl=14,np=3,ip=.25,Ql=n=>n.replace("11px",`${11*devicePixelRatio}px`),sp=[1,2,5,10,15,30,60,120,300,600,900,1800,3600],ta=6.7,rp=52,op=(n,e)=>Math.ceil(Math.max(rp,14+ta*Math.max(0,...(e??[]).map(t=>t.length))));function lp(n,e,t,i){let s=10**Math.floor(Math.log10(Math.max(i-t,1e-12)/10));return Math.max(64,20+ta*Hs(i,s).length)}function ap(n){return n==="time"?{space:90,incrs:sp}:n==="price"||n==="number"?{space:lp}:{splits:(e,t,i,s)=>cp(i,s)}}function cp(n,e){let t=Math.ceil(Math.log10(n)-1e-9);return Array.from({length:Math.max(0,Math.floor(Math.log10(e)+1e-9)-t+1)},(i,s)=>10**(t+s))}function Xl(n,e,t){if(n===null||e===null)return[0,1];t&&(n=Math.min(0,n));let i=Math.max(e-n,Math.abs(e)*.001,ip)*.08;return[t&&n===0?0:n-i,e+i]}var ea=n=>`color-mix(in srgb, ${n} 16%, transparent)`;function up(n){let e=h("li",{},h("i",{class:n.dash?"dashed":""}),n.label);return e.style.setProperty("--swatch",`var(--${n.colour})`),e}var pp=2400,Ui=class{constructor(e){this.state=e;this.all=dp(e)}state;all;drawings(){let{all:e,state:t}=this,{curve:i,resting:s}=t,o=Si(t),a=o||"waits for a book",p=()=>i?.size_quote.map(()=>null)??[],u=t.segments.at(-1)?.points.slice(-pp)??[],d=g=>u.map(_=>_[g]),b=u.map(g=>g[0]/1e9),v=o||(t.estimate?"two points are needed; the first come within a second":"waits for a book");return[()=>e.curve.show(i?[i.size_quote,i.slippage_bps,i.impact_bps,i.fee_bps,i.net_bps,i.high_bps??p(),i.low_bps??p()]:[[],[],[],[],[],[],[]],a),()=>this.showDepth(a),()=>e.cost.show([b,d(2),d(3),d(5),d(7),d(6)],v),()=>e.impact.show([b,d(4),d(8)],v),()=>e.wait.show(s?[s.waits_s,s.maker_frac,s.p_fill_frac,s.maker_high_frac,s.maker_low_frac]:[[],[],[],[],[]],o||`waits for ${t.estimate?.waits_for.resting??"a book"}`),()=>e.tick.show([b,d(10)],v)]}showDepth(e){let{depth:t}=this.state;if(!t)return this.all.depth.show([[],[],[]],e);let i=[...t.bid_price].reverse(),s=[...i,...t.ask_price],o=a=>a.map(()=>null);this.all.depth.show([s,[...[...t.bid_total].reverse(),...o(t.ask_price)],[...o(i),...t.ask_total]],e)}};function fp({curve:n,estimate:e}){let t=n?.size_quote.filter((s,o)=>n.impact_bps[o]!==null).at(-1),i=n?.kept_to_quote;return[...e?[{at:e.filled_quote,word:"this order"}]:[],...H(i)&&t!==void 0&&i<t?[{at:i,word:"beyond: range of the nearest size"}]:[],...t===void 0?[]:[{at:t,word:"the visible book ends"}]]}function dp(n){let e=t=>Yt(t*1e3);return{curve:new Tt({title:"Cost by size",note:"bps at once, without drift; shaded: 90 % of matches",height:240,x:"log",xTick:zn,fromZero:!0,marks:()=>fp(n),bands:[[5,6,"net"]],lines:[{label:"Slippage",colour:"slippage"},{label:"Impact",colour:"impact",dash:[6,3]},{label:"Fee",colour:"fee",dash:[2,3]},{label:"Net",colour:"net",width:2},{label:"",colour:"net",isSparse:!0},{label:"",colour:"net",isSparse:!0}]}),depth:new Tt({title:"Depth",height:240,x:"price",yTick:zn,fromZero:!0,lines:[{label:"Bids",colour:"bid",stepped:-1,fill:!0},{label:"Asks",colour:"ask",stepped:1,fill:!0,dash:[6,2]}]}),cost:new Tt({title:"Cost over time",note:"bps",height:190,x:"time",xTick:e,bands:[[4,5,"net"]],level:()=>n.alertBps,lines:[{label:"Slippage",colour:"slippage"},{label:"Fee",colour:"fee",dash:[2,3]},{label:"Net",colour:"net",width:2},{label:"",colour:"net"},{label:"",colour:"net"}]}),impact:new Tt({title:"Impact and maker share",height:150,x:"time",xTick:e,rightTick:t=>`${E(100*t,0)} %`,lines:[{label:"Impact, bps",colour:"impact"},{label:"Maker, resting",colour:"bid",scale:"right",dash:[6,3]}]}),wait:new Tt({title:"Resting at the touch",note:"% filled, by seconds waited",height:150,x:"log",xTick:t=>`${zn(t)} s`,yTick:t=>`${E(100*t,0)} %`,fromZero:!0,bands:[[3,4,"bid"]],lines:[{label:"Maker share",colour:"bid",width:2},{label:"All of it",colour:"accent",dash:[6,3]},{label:"",colour:"bid"},{label:"",colour:"bid"}]}),tick:new Tt({title:"Processing time",note:"µs a tick",height:210,x:"time",xTick:e,fromZero:!0,lines:[{label:"Frame to estimate",colour:"latency"}]})}}var hp=["slippage_bps","fee_bps","impact_bps","net_bps","net_low_bps","net_high_bps","maker_frac","mid_price","tick_us"];function na(n){let e=[["time","origin","symbol","order","n",...hp].join(",")];for(let{points:t,source:i,symbol:s,order:o}of n)for(let[a,p,...u]of t){let d=new Date(a/1e6).toISOString();e.push([d,i,s,`"${o}"`,p,...u.map(b=>b??"")].join(","))}return`${e.join(`
`)}
`}function ia(n,e,t,i){let s=n.map(_=>({chart:_,image:_.picture()})).filter(_=>_.image!==null),o=devicePixelRatio,a=getComputedStyle(i),p=_=>a.getPropertyValue(`--${_}`).trim(),u=40*o,d=document.createElement("canvas");d.width=Math.max(600*o,...s.map(_=>_.image.width))+24*o,d.height=u+s.reduce((_,S)=>_+S.image.height+u,0);let b=d.getContext("2d");b.fillStyle=p("ground"),b.fillRect(0,0,d.width,d.height);let v=(_,S,O,I,$)=>{b.fillStyle=p($),b.font=`${I*o}px ${a.fontFamily}`,b.fillText(_,S,O)};v(e,12*o,26*o,14,"text");let g=u;for(let{chart:_,image:S}of s){let O=_.options.lines.map(I=>I.label).filter(Boolean).join(" · ");v(`${_.options.title}: ${O}`,12*o,g+24*o,12,"muted"),g+=u,b.drawImage(S,12*o,g),b.save(),b.globalAlpha=.28,b.textAlign="center",v(t,d.width/2,g+S.height/2,26,"origin"),b.restore(),g+=S.height}return d}function yr(n,e){let t=document.createElement("a");t.href=URL.createObjectURL(e),t.download=n,t.click(),setTimeout(()=>URL.revokeObjectURL(t.href),1e4)}var Vi=class{root;net=Kn("Net cost","net");slippage=Kn("Slippage","slippage");fee=Kn("Fees","fee");impact=Kn("Market impact","impact");maker=Kn("Maker · taker","maker");latency=Kn("Internal latency","latency");range=new _r;split=new xr;constructor(){let e=[this.net,this.slippage,this.fee,this.impact,this.maker,this.latency];this.net.second.after(this.split.root,this.range.root),this.root=h("section",{class:"figures","aria-label":"What this order costs"},...e.map(t=>t.root))}paint(e){let{estimate:t}=e;this.paintLatency(e),t&&e.rest?this.paintRested(e,t):t?this.paintCosts(e,t):this.paintNothing(e)}paintNothing(e){let t=Si(e);for(let i of[this.net,this.slippage,this.fee,this.impact,this.maker])N(i.value,"–"),N(i.unit,""),N(i.second,i===this.net?"":e.refused?"no answer":"waits for a book"),N(i.third,i===this.net?t||"waits for a book":"");this.range.paint(null,null,null,String),this.split.paint([])}paintCosts(e,t){let{subject:i,measure:s}=e,o=i?.instrument.quote??"",a=M=>`waits for ${t.waits_for[M]??M}`,p=ra(e),u=t.unfilled_frac>0?" of what fills":"",d=(M,K,z,Q)=>{N(M.value,qt(K,z,s)),N(M.unit,H(K)?p+(M===this.fee&&K<0?" rebate":""):"");let Y=s==="money"?`${E(K)} bps`:`${qt(K,z,"money")} ${o}`;N(M.second,H(K)?Y+u:""),N(M.third,Q)},b=kr(e),v=H(t.whole_net_bps),{range_p05_bps:g,range_p50_bps:_,range_p95_bps:S}=t,O=v&&H(g)&&H(S),I=`fit of the range: ${t.provenance.slippage_fit??"–"}`;d(this.net,t.whole_net_bps,t.net_quote,v?O?I:`range ${"–"} ${a("range")}`:bp(t)),this.range.paint(O?g:null,O?_:null,O?S:null,b),this.split.paint([t.slippage_bps,t.impact_bps,t.fee_bps]);let $=H(t.drift_bps)?b(t.drift_bps):"–";d(this.slippage,t.slippage_bps,t.slippage_quote,`half-spread ${b(t.half_spread_bps)} · drift ${$}`),this.slippage.third.title=H(t.drift_bps)?"":`drift ${a("drift")}`,d(this.fee,t.fee_bps,t.fee_quote,H(t.fee_bps)?t.provenance.fee_origin:a("fee"));let x=t.n_levels===1?"1 level taken":`${t.n_levels} levels taken`;d(this.impact,t.impact_bps,t.impact_quote,x),N(this.maker.value,`${E(100*t.maker_frac,0)} · ${E(100*t.taker_frac,0)}`),N(this.maker.unit,"%"),N(this.maker.second,t.order.policy==="market"?"a market order takes":`${t.order.policy}: ${je(t.maker_frac)} maker`);let D=t.resting;N(this.maker.third,D?`${D.policy}: ${je(D.maker_frac)} maker, net ${Ki(D)}${b(D.net_bps)}; fit: ${Bi(D)}`:`resting: ${"–"} ${a("resting")}`)}paintRested(e,t){let{rested:i}=e,s=kr(e),o=e.rest?.is_crossing??!0,a=e.subject?.instrument.quote??"",p=t.unfilled_frac===0?t.mid_price*t.filled_qty/1e4:null,u=($,x,D)=>{let M=H(x)&&p!==null?x*p:null;N($.value,qt(x,M,e.measure)),N($.unit,H(x)?ra(e)+(x<0?$===this.fee?" rebate":" earned":""):""),N($.second,H(x)?e.measure==="money"?`${E(x)} bps`:`${qt(x,M,"money")} ${a}`:""),N($.third,D)},d=`${"–"} waits for ${t.waits_for.resting??"a book"}`,b=($,x="")=>i?$(i):x,{half_spread_bps:v,adverse_selection_bps:g,depth_bps:_,fee_bps:S}=i??{},O=H(v)&&H(g)?v+g:null;this.range.paint(null,null,null,s),this.split.paint([O,_,S]),u(this.net,i?.net_bps,b($=>`${Ki($)}${s($.net_low_bps)} to ${s($.net_high_bps)} by its place in the queue; at once ${s($.market_bps)}`,d)),u(this.slippage,O,b($=>`half-spread ${s($.half_spread_bps)} · moves against a fill ${s($.adverse_selection_bps)}`)),u(this.fee,S,i&&!H(S)?`waits for ${t.waits_for.fee??"a fee"}`:t.provenance.fee_origin),u(this.impact,_,b(()=>o?"the walk of what is left":"nothing crosses"));let I=i?1-i.maker_frac:null;N(this.maker.value,i?`${E(100*i.maker_frac,0)} · ${o?E(100*I,0):"0"}`:"–"),N(this.maker.unit,i?"%":""),N(this.maker.second,b($=>$.policy)),N(this.maker.third,b($=>`maker ${je($.maker_low_frac)} to ${je($.maker_high_frac)}; all of it ${je($.p_fill_frac)}${o?"":`; left ${je(I)}`}; fit: ${Bi($)}`))}paintLatency(e){let t=e.health?.stages.find(s=>s.stage==="whole");N(this.latency.value,t?.n?E(t.p50_us,0):"–"),N(this.latency.unit,t?.n?"µs":""),N(this.latency.second,t?.n?`p99 ${E(t.p99_us,0)} µs, frame to estimate`:"waits for ticks");let i=e.health?.ui;N(this.latency.third,i&&H(i.p95_ms)?`to the screen p95 ${E(i.p95_ms,0)} ms`:"")}},ji=class{root;text=h("p",{});mixed=h("p",{class:"note"});constructor(){this.root=h("section",{class:"card track","aria-label":"Track record"},h("h2",{},"Track record"),this.text,this.mixed)}paint(e){let t=e.estimate?.track_record,i=e.estimate?.waits_for.range;if(N(this.mixed,t?.n?gp(t):""),!t?.n)return N(this.text,`${"–"} ${e.refused?"no answer":`waits for ${i??"a book"}`}`);let s=kr(e),o=H(t.range_frac)?` · 90 % range held ${E(100*t.range_frac,1)} % of ${E(t.n_ranged,0)}`:"",a=H(t.pinball_bps)&&H(t.walk_pinball_bps)?` · loss ${E(t.pinball_bps,3)} bps against the plain walk's ${E(t.walk_pinball_bps,3)}`:"",p=`${E(t.size_quote,0)} ${e.subject?.instrument.quote??""} at ${E(t.latency_ms,0)} ms`,u=`${E(t.n,0)} settled forecasts of the nearest order kept (${p}), ${t.basis}`,d=e.rest?"At once: ":"";N(this.text,`${d}${u}: bias ${mp(s(t.bias_bps))} · mean error ${s(t.mae_bps)}${o}${a}`)}},sa=["slippage","impact","fee"],xr=class{root;parts=sa.map(e=>h("i",{class:e}));constructor(){this.root=h("p",{class:"split","aria-hidden":"true"},...this.parts)}paint(e){let t=e.some(i=>H(i)&&i>0)&&!e.some(i=>H(i)&&i<-.005);this.root.classList.toggle("none",!t),this.parts.forEach((i,s)=>i.style.flexGrow=t?Math.max(0,e[s]??0).toFixed(3):"0"),this.root.title=t?sa.map((i,s)=>`${i} ${E(e[s])} bps`).join(" · "):""}},_r=class{root;words=h("span",{class:"words"});median=h("i",{});constructor(){this.root=h("p",{class:"range",hidden:!0},h("span",{class:"rail"},this.median),this.words)}paint(e,t,i,s){if(this.root.hidden=!H(e)||!H(i),!H(e)||!H(i))return;let o=H(t)&&i>e?100*(t-e)/(i-e):50;this.median.style.left=`${o.toFixed(0)}%`,N(this.words,`p5 ${s(e)} · p50 ${s(t)} · p95 ${s(i)}`)}},ra=({measure:n,subject:e})=>n==="money"?e?.instrument.quote??"":n;function kr(n){let{estimate:e,measure:t,subject:i}=n,s=e?e.mid_price*e.filled_qty/1e4:0,o=t==="money"?` ${i?.instrument.quote??""}`:t==="%"?" %":"";return a=>H(a)?qt(a,a*s,t)+o:"–"}var mp=n=>/^[−–]/.test(n)?n:`+${n}`,Bi=n=>n.fit+(n.is_transferred?", carried over":""),Ki=n=>H(n.fee_bps)?"":"without fees ",gp=({weights_frac:n})=>`mixed of ${Object.entries(n).map(([e,t])=>`${e} ${je(t)}`).join(" · ")}`,bp=n=>`${E(100*n.unfilled_frac)} % lies beyond the book; what fills: ${E(n.net_bps)} bps`;function Kn(n,e){let t=_i(e),i=h("span",{class:"value","data-figure":e}),s=h("span",{class:"unit"}),o=h("p",{class:"second"}),a=h("p",{class:"third"});return{root:h("div",{class:`figure ${e}`,role:"group","aria-labelledby":t},h("h2",{id:t},n),h("p",{class:"line"},i," ",s),o,a),value:i,unit:s,second:o,third:a}}var vp=[100,1e3,1e4,1e5,1e6],Gi=1,oa=1e7,qi="own rates",Sr="market, now",Mr="rest, then cross",la="post only",wp=30,ua=60,Yi=class{constructor(e){this.on=e;let t=_i("instruments");this.choices=h("datalist",{id:t}),this.symbol=h("input",{list:t,spellcheck:"false",autocomplete:"off",name:"instrument",change:()=>this.symbol.value.trim()&&e.order({symbol:this.symbol.value.trim()}),input:()=>this.offered.has(this.symbol.value)&&e.order({symbol:this.symbol.value}),focus:()=>this.symbol.select(),keydown:s=>s.key==="Enter"&&this.symbol.blur()});let i=(s,o)=>h("button",{type:"button",class:s,"aria-pressed":"false",click:()=>e.order({side:s})},o);this.sides={buy:i("buy","Buy"),sell:i("sell","Sell")},this.amount=h("input",{inputmode:"decimal",autocomplete:"off",name:"size",input:()=>this.typed()}),this.slider=h("input",{type:"range",min:0,max:1e3,"aria-label":"Size, on a logarithmic scale",input:()=>this.give(Gi*(oa/Gi)**(Number(this.slider.value)/1e3))}),this.unit=Tr(["quote","base","contracts"],"Unit of the size",s=>e.order({unit:s})),this.policy=Tr([Sr,Mr,la],"Order type",()=>this.choosePolicy()),this.wait=h("input",{inputmode:"decimal",name:"wait",input:()=>this.giveRest()}),this.waiting=Et("Wait at the touch, s",this.wait),this.tier=Tr(["regular"],"Fee tier",s=>this.chooseTier(s)),this.maker=h("input",{inputmode:"decimal",name:"maker",input:()=>this.giveRates()}),this.taker=h("input",{inputmode:"decimal",name:"taker",input:()=>this.giveRates()}),this.rates=h("div",{class:"pair",hidden:!0},Et("Maker, bps",this.maker),Et("Taker, bps",this.taker)),this.latency=h("input",{inputmode:"numeric",name:"latency",input:()=>this.giveLatency()}),this.sigma=h("input",{inputmode:"decimal",name:"volatility",input:()=>this.giveSigma()}),this.horizon=h("input",{inputmode:"decimal",name:"horizon",input:()=>this.giveHorizon()}),this.start=h("button",{type:"button",class:"start",click:()=>e.running(this.start.dataset.is!=="on")},"Stop"),this.error=h("p",{class:"error",role:"alert"}),this.root=h("section",{class:"card form"},h("header",{},h("h2",{},"Order")),Et("Instrument",this.symbol,this.choices),h("div",{class:"sides",role:"group","aria-label":"Side"},this.sides.buy,this.sides.sell),h("div",{class:"pair size"},Et("Size",this.amount),Et("in",this.unit)),this.slider,h("div",{class:"quick",role:"group","aria-label":"Usual sizes"},...vp.map(s=>h("button",{type:"button",click:()=>this.quick(s)},zn(s)))),Et("Order type",this.policy),this.waiting,h("div",{class:"more"},Et("Fee tier",this.tier),this.rates,h("div",{class:"pair"},Et("Latency to match, ms",this.latency),Et("Horizon of plans, min",this.horizon)),Et("Volatility, % a day",this.sigma),this.moved),this.start,this.error)}on;root;symbol;choices;sides;amount;slider;unit;policy;wait;waiting;tier;rates;maker;taker;latency;sigma;horizon;moved=h("p",{class:"hint"});start;error;wrong=null;tiers="";offered=new Set;offer(e){e.length===this.offered.size&&e.every(t=>this.offered.has(t))||(this.offered=new Set(e),this.choices.replaceChildren(...e.map(t=>h("option",{value:t}))))}say(e){this.wrong&&!pa(this.wrong.control)&&(this.wrong=null),N(this.error,this.wrong?.text??e)}refuse(e,t){this.wrong={control:e,text:`${t}; the figures are of the last one`},N(this.error,this.wrong.text)}resize(e){this.give(Number(this.amount.value.replaceAll(",",""))*e)}paint(e){let{order:t,subject:i}=e;gt(this.symbol,t.symbol);for(let b of["buy","sell"])this.sides[b].setAttribute("aria-pressed",String(t.side===b));gt(this.amount,H(t.amount)?E(t.amount,yp(t.amount)):String(t.amount));let s=1e3*Math.log(t.amount/Gi)/Math.log(oa/Gi);gt(this.slider,String(Math.round(Math.min(1e3,Math.max(0,s||0))))),gt(this.unit,t.unit);let{rest:o}=e;if(gt(this.policy,o?o.is_crossing?Mr:la:t.policy==="market"?Sr:t.policy),this.waiting.hidden=o===null,o&&gt(this.wait,String(o.wait_s)),this.start.dataset.is=e.running?"on":"off",N(this.start,e.running?"Stop":"Start"),gt(this.horizon,ca(e.horizonS,60)),gt(this.sigma,e.sigma===null?"":ca(e.sigma,100)),gt(this.latency,String(e.latencyMs??i?.latency_ms??"")),this.latency.placeholder=this.sigma.placeholder="–",!i)return;let{base:a,quote:p,product:u}=i.instrument,d={quote:p,base:a,contracts:"contracts"};for(let b of this.unit.options)N(b,d[b.value]),b.disabled=b.value==="contracts"&&u==="spot";this.offerTiers(e),this.paintSigma(e)}paintSigma(e){let t=e.estimate?.volatility,i=u=>`${E(H(u)?u/100:u)} %`,s=t&&H(t.measured_1d_bps)?i(t.measured_1d_bps):"";if(this.sigma.placeholder=s?`${s} measured`:"not measured yet",!t)return N(this.moved,"");let o=H(t.annualised_ratio)?`, ${E(100*t.annualised_ratio,0)} % a year`:"",a=H(t.sigma_1d_bps)?`${i(t.sigma_1d_bps)}${o} (${t.origin})`:"–",p=e.sigma!==null&&s?`; measured ${s}`:"";N(this.moved,`${a}${p}. Moves timing risk, plans and the square-root law, never the walk.`)}offerTiers(e){let{subject:t,fees:i}=e;if(!t)return;let s=t.tiers.map(a=>`${a.name}|${E(a.maker_bps)} / ${E(a.taker_bps)} bps`);if(s.join()!==this.tiers){this.tiers=s.join();let a=s.map(p=>p.split("|"));this.tier.replaceChildren(...a.map(([p,u])=>h("option",{value:p},`${p}  ${u}`)),h("option",{value:qi},qi))}let o=i!==null&&i.tier===void 0;gt(this.tier,o?qi:i?.tier??"regular"),this.rates.hidden=!o,o&&(gt(this.maker,String(i.maker_bps??"")),gt(this.taker,String(i.taker_bps??"")))}chooseTier(e){this.on.fees(e===qi?{maker_bps:2,taker_bps:5}:{tier:e})}giveRates(){let e=t=>{let i=Number(t.value.replace("−","-"));return t.value.trim()===""||!Number.isFinite(i)?null:i};this.on.fees({maker_bps:e(this.maker),taker_bps:e(this.taker)})}choosePolicy(){this.wrong=null,aa(Number(this.wait.value))||(this.wait.value=String(wp)),this.policy.value===Sr?this.on.rest(null):this.giveRest()}giveRest(){let e=Number(this.wait.value);if(!aa(e))return this.refuse(this.wait,`an order rests above 0 and up to ${ua} s: fills are not known for longer`);this.wrong=null,this.on.rest({wait_s:e,is_crossing:this.policy.value===Mr})}giveLatency(){let e=Number(this.latency.value);if(this.latency.value.trim()===""||!(e>=0&&e<6e4))return this.refuse(this.latency,"the latency is in ms, from 0 to below 60,000");this.wrong=null,this.on.latency(e)}giveSigma(){let e=this.sigma.value.replace("%","").trim(),t=Number(e);if(e!==""&&!(t>0&&t<100))return this.refuse(this.sigma,"volatility is a percentage of a day, above 0 and below 100");this.wrong=null,this.on.sigma(e===""?null:t*100)}giveHorizon(){let e=Number(this.horizon.value);if(!(e>0&&e<=10080))return this.refuse(this.horizon,"the horizon is in minutes, above 0 and up to a week");this.wrong=null,this.on.horizon(e*60)}typed(){let e=Number(this.amount.value.replaceAll(",","").replaceAll("_",""));if(!(e>0))return this.refuse(this.amount,"the size must be a number above 0");this.wrong=null,this.on.order({amount:e})}quick(e){this.amount.value="",this.on.order({amount:e,unit:"quote"})}give(e){this.amount.blur(),this.on.order({amount:Number(e.toPrecision(3))})}},aa=n=>n>0&&n<=ua,pa=n=>n.getRootNode().activeElement===n;function gt(n,e){n.value!==e&&(!pa(n)||n.type==="range"||n.tagName==="SELECT")&&(n.value=e)}var ca=(n,e)=>H(n)?String(Number((n/e).toPrecision(6))):String(n),yp=n=>Math.min(8,(String(n).split(".")[1]??"").length);function Tr(n,e,t){let i=h("select",{"aria-label":e,change:()=>t(i.value)},...n.map(s=>h("option",{value:s},s)));return i}function Et(n,...e){return h("label",{class:"field"},h("span",{},n),...e)}var xp=[["n_updates","Book messages"],["n_trades","Trades"],["n_gaps","Sequence gaps"],["n_requests","Books asked for"],["n_connections","Connections"]],Ji=class{root;facts=h("dl",{});history=h("ol",{class:"states"});written="";constructor(){this.root=h("section",{class:"card health"},h("header",{},h("h2",{},"Feed health")),this.facts,this.history)}paint(e,t){let i=e.health,s=[["Messages a second",i?E(i.frames_per_s,1):"–"],["Book age",_t(Fs(e,t))],["Venue to us",_p(i)],["Busy share of a core",i?`${E(100*i.busy_frac,2)} %`:"–"],["Backlog",i?_t(i.backlog_ns):"–"],...xp.filter(([o])=>i&&o in i.feed).map(([o,a])=>[a,E(Number(i.feed[o]),0)]),["Malformed frames",i?E(i.n_malformed,0):"–"],["Updates conflated",i?E(i.n_conflated,0):"–"]];ts(this.facts,s),this.paintHistory(i)}paintHistory(e){let t=(e?.history??[]).slice(-6).reverse(),i=JSON.stringify(t);i!==this.written&&(this.written=i,this.history.replaceChildren(...t.map(s=>h("li",{},h("time",{},Yt(s.at_ns/1e6))," ",h("b",{"data-state":s.state},s.state),` ${s.reason}`))))}},_p=n=>H(n?.feed.delay_ns)?`${_t(Math.max(0,n.feed.delay_ns))} ± ${_t(n.feed.delay_error_ns)}`:"–",Zi=class{root;body=h("tbody",{});note=h("span",{class:"note"});constructor(){let e=["","p50","p95","p99","max"].map(t=>h("th",{scope:"col"},t));this.root=h("section",{class:"card latency"},h("header",{},h("h2",{},"Latency"),this.note),h("table",{},h("thead",{},h("tr",{},...e)),this.body))}paint(e){let t=o=>H(o)?_t(o*1e3):"–",i=o=>H(o)?_t(o*1e6):"–",s=[];N(this.note,e?.stages.some(o=>o.n)?"measured on every tick":`${"–"} waits for ticks`);for(let o of[...e?.stages??[]].reverse()){let a=o.stage==="whole";if(!o.n&&!a)continue;let p=[o.p50_us,o.p95_us,o.p99_us,o.max_us].map(u=>t(o.n?u:null));s.push([a?"Data processing":o.stage,a?"lead":"part",p])}for(let[o,a]of[["UI update",e?.ui],["End to end",e?.end_to_end]])s.push([o,"lead",[a?.p50_ms,a?.p95_ms,a?.p99_ms,a?.max_ms].map(i)]);for(;this.body.rows.length>s.length;)this.body.deleteRow(-1);s.forEach(([o,a,p],u)=>{let d=this.body.rows[u]??this.body.appendChild(h("tr",{},h("th",{scope:"row"}),...p.map(()=>h("td",{}))));d.className=a,N(d.cells[0],o),p.forEach((b,v)=>N(d.cells[v+1],b))})}},Qi=class{root;facts=h("dl",{});notes=h("ul",{class:"notes"});written="";constructor(){this.root=h("section",{class:"card facts"},h("header",{},h("h2",{},"This order")),this.facts,this.notes)}paint(e,t){let{estimate:i,subject:s}=e,o=s?.size_unit??"",a=[["Average price",t(i?.average_price)],["Worst price, the limit to set",t(i?.worst_price)],["Size in whole lots",i&&H(i.order_size)?`${E(i.order_size,2)} ${o}`:"–"],["Filled",i?je(1-i.unfilled_frac):"–"],["Round trip, bps",E(i?.round_trip_bps)],["Breaks even after, bps",E(i?.break_even_bps)],...kp(i),["Latency to match",i?`${E(i.provenance.latency_ms,0)} ms`:"–"],["Fees of",i?.provenance.fee_origin??"–"]];ts(this.facts,a);let p=i?[...i.refusals.map(u=>`the venue would refuse: ${u}`),...i.warnings,...Tp(i.fee_bps,i.net_bps)]:[];p.join()!==this.written&&(this.written=p.join(),this.notes.replaceChildren(...p.map(u=>h("li",{},u))))}};function kp(n){let e=n?.resting;return e?[[`Resting ${E(e.wait_s,0)} s: maker`,`${je(e.maker_frac)} (${je(e.maker_low_frac)} to ${je(e.maker_high_frac)})`],["Resting: filled whole",je(e.p_fill_frac)],["Resting: net, bps",`${Ki(e)}${E(e.net_bps)} (${E(e.net_low_bps)} to ${E(e.net_high_bps)})`],["Resting: moves against a fill, bps",E(e.adverse_selection_bps)],["Resting: fit",Bi(e)],...Sp(e.track_record)]:[]}function Sp(n){return n?[[`Resting: settled ${n.basis}`,`${E(n.n,0)} of ${n.wait_s} s, as many as ${E(n.n_eff,0)} independent ones`],["Resting: said · filled",`${je(n.said_frac)} · ${je(n.filled_frac)}`],["Resting: loss · of base rates, bits",`${E(n.loss_bits,3)} · ${E(n.base_loss_bits,3)}`]]:[["Resting: track record",`${"–"} waits for a settled order`]]}var Mp={almgren_chriss:"Almgren–Chriss, one slice",square_root:"square-root law",displacement:"the mid moves by",lasting_displacement:"of which stays"},Xi=class{root;facts=h("dl",{});constructor(){let e=h("span",{class:"note"},"bps; no part of the net");this.root=h("section",{class:"card checks"},h("header",{},h("h2",{},"Second opinions"),e),this.facts)}paint({estimate:e}){let t=e?.checks??[];this.root.hidden=t.length===0,ts(this.facts,t.map(({name:i,bps:s,low_bps:o,high_bps:a,basis:p})=>{let u=H(o)&&H(a)?`  (${E(o)} to ${E(a)})`:"";return[Mp[i]??i.replaceAll("_"," "),H(s)?E(s)+u:`${"–"} ${p}`]}))}},es=class{root;facts=h("dl",{});constructor(){this.root=h("section",{class:"card waits"},h("header",{},h("h2",{},"Not known yet")),this.facts)}paint({estimate:e}){let t=e?.missing??[];this.root.hidden=t.length===0,ts(this.facts,t.map(i=>[i,`waits for ${e?.waits_for[i]??i}`]))}},Tp=(n,e)=>H(n)&&e>0&&n/e>.9?[`the fee is ${E(100*n/e,1)} % of the answer`]:[];function ts(n,e){for(;n.children.length>e.length;)n.lastElementChild.remove();e.forEach(([t,i],s)=>{let o=n.children[s]??n.appendChild(h("div",{},h("dt",{}),h("dd",{})));N(o.children[0],t),N(o.children[1],i)})}var fa=[["B / S","buy or sell"],["+ / −","a size up or down by a quarter"],["Space","start or stop"],["1 … 9","the panel of that tab, or the instrument of that row"],["C","recentre the ladder"],["T","dark, light"],["?","these keys"]];function ns(n,e){let t=i=>{let s=i,o=s.composedPath()[0],a=o?.matches?.("input:not([type=range]), textarea, select, [contenteditable]");if(s.ctrlKey||s.metaKey||s.altKey||a||s.key===" "&&o?.matches?.("button, summary"))return;let p=Ep(s.key,e);p&&(s.preventDefault(),p())};return n.addEventListener("keydown",t),()=>n.removeEventListener("keydown",t)}function Ep(n,e){switch(n.toLowerCase()){case"b":return()=>e.side("buy");case"s":return()=>e.side("sell");case"+":case"=":return()=>e.resize(1.25);case"-":case"−":return()=>e.resize(.8);case" ":return()=>e.toggle();case"c":return()=>e.recentre();case"t":return()=>e.theme();case"?":return()=>e.help();default:return/^[1-9]$/.test(n)?()=>e.choose(Number(n)-1):null}}var is=class{root;asks=[];bids=[];middle;last;spread;shown;sizes;scroller;isCentred=!1;constructor(e,t){this.shown=h("span",{class:"note"}),this.sizes=h("th",{scope:"col"},"Size"),this.middle=h("td",{}),this.last=h("td",{class:"last"}),this.spread=h("td",{});let i=h("select",{"aria-label":"Ticks in a row",change:a=>t(Number(a.target.value))},...[1,2,5,10,50,100].map(a=>h("option",{value:a},a===1?"1 tick":`${a} ticks`))),s=(a,p)=>{let u=Array.from({length:e},()=>{let d=[h("td",{}),h("td",{}),h("td",{})],b=h("tr",{class:a},...d);return p.push({root:b,cells:d,written:""}),b});return a==="ask"?u.reverse():u},o=h("tr",{},h("th",{scope:"col"},"Price"),this.sizes,h("th",{scope:"col"},"Total"));this.scroller=h("div",{class:"scroll",tabindex:0,role:"region","aria-label":"Order book"},h("table",{},h("thead",{},o),h("tbody",{},...s("ask",this.asks),h("tr",{class:"middle"},this.middle,this.last,this.spread),...s("bid",this.bids)))),this.root=h("section",{class:"card ladder"},h("header",{},h("h2",{},"Order book"),this.shown,i),this.scroller)}recentre(){this.scroller.scrollTop=(this.scroller.scrollHeight-this.scroller.clientHeight)/2}paint(e){let{ladder:t,subject:i}=e,s=i?.instrument.tick_price??0,o=ki(i?.instrument.lot_size??0),a=Math.max(t?.bid_total.at(-1)??0,t?.ask_total.at(-1)??0,1e-12),p=e.estimate?.worst_price??null,{side:u}=e.order,d=g=>p!==null&&(u==="buy"?g<=p+1e-9:g>=p-1e-9),b=`${i?.instrument.symbol} ${s} ${o}`,v=(g,_,S,O,I)=>g.forEach(($,x)=>Lp($,S[x],O[x],I[x],a,_&&S[x]!==void 0&&d(S[x]),s,o,b));v(this.asks,u==="buy",t?.ask_price??[],t?.ask_size??[],t?.ask_total??[]),v(this.bids,u==="sell",t?.bid_price??[],t?.bid_size??[],t?.bid_total??[]),N(this.middle,t?zt(t.mid_price,s):""),N(this.spread,t?`${E(2*t.half_spread_bps,3)} bps`:""),N(this.shown,t?`${t.n_bids} × ${t.n_asks}`:""),N(this.sizes,i?`Size, ${i.size_unit}`:"Size"),this.paintLast(e,s,o),t&&!this.isCentred&&(this.isCentred=!0,this.recentre())}paintLast({ladder:e},t,i){let s=e?.last_price,o=e?.last_side==="buy";N(this.last,H(s)?`${o?"▲":"▼"} ${zt(s,t)}`:""),this.last.dataset.side=e?.last_side??"",this.last.title=H(s)?`last trade: ${o?"bought":"sold"} ${E(e?.last_size,i)} at ${Yt((e?.last_ns??0)/1e6)} UTC`:""}};function Lp(n,e,t,i,s,o,a,p,u){let d=e===void 0?"0":(100*i/s).toFixed(0),b=`${e} ${t} ${i} ${d} ${o} ${u}`;b!==n.written&&(n.written=b,n.root.classList.toggle("reach",o),n.root.style.setProperty("--w",`${d}%`),N(n.cells[0],e===void 0?"":zt(e,a)),N(n.cells[1],e===void 0?"":E(t,p)),N(n.cells[2],e===void 0?"":E(i,p)))}var Er=["order","rest","fees","latency_ms","sigma_1d_bps","horizon_s","running","group_ticks","alert_bps"],da=[["latency_ms","latency"],["sigma_1d_bps","sigma"],["horizon_s","horizon"],["group_ticks","group"],["alert_bps","alert"]];function Lr(n,e){let t=n.get("policy")??"market",s={order:{symbol:n.get("i")??e,side:n.get("side")??"buy",amount:ss(n,"amount")??100,unit:n.get("unit")??"quote",policy:ga(t)?"market":t},rest:$p(n),fees:Pp(n),running:!0};for(let[o,a]of da){let p=ss(n,a);p!==null&&(s[o]=p)}return s}function $r({order:n,rest:e,fees:t,latencyMs:i,sigma:s,horizonS:o}){let a={size:n.amount,wait:e?.wait_s,maker:t?.maker_bps,taker:t?.taker_bps,latency:i,volatility:s,horizon:o},p=[["side",n.side,["buy","sell"]],["unit",n.unit,["quote","base","contracts"]],["order type",n.policy,["market",...ma]]];return[...typeof n.amount=="string"||n.amount>0&&n.amount<1e18?[]:[`the size ${n.amount} is not above 0 and below 1e+18`],...Object.entries(a).filter(([,d])=>typeof d=="string").map(([d,b])=>`the ${d} “${b}” is not a number, such as 2.5`),...p.filter(([,d,b])=>!b.includes(d)).map(([d,b,v])=>`the ${d} “${b}” is not ${v.join(" or ")}`)].join("; ")}function ha(n){let{symbol:e,side:t,amount:i,unit:s,policy:o}=n.get("order"),a=n.get("rest"),p=n.get("fees"),u={i:e,side:t,amount:i,unit:s,...a?{policy:a.is_crossing?"rest":"post",wait:a.wait_s}:o==="market"?{}:{policy:o},...p?.tier===void 0?{maker:p?.maker_bps,taker:p?.taker_bps}:{tier:p.tier},...Object.fromEntries(da.map(([b,v])=>[v,n.get(b)]))},d=Object.entries(u).filter(([,b])=>b!=null);return new URLSearchParams(d.map(([b,v])=>[b,String(v)]))}var Pr=n=>n.toString().replaceAll("%3A",":");function Nr(n,e){let t=n.get(e);return t!==null&&Number.isFinite(Number(t))?Number(t):null}function ss(n,e){let t=n.get(e);return t===null||t.trim()===""?t:Nr(n,e)??t}var ma=["rest","post"],ga=n=>ma.includes(n);function $p(n){let e=n.get("policy")??"";return ga(e)?{wait_s:ss(n,"wait")??30,is_crossing:e==="rest"}:null}function Pp(n){let e=i=>ss(n,i);if(n.has("maker")||n.has("taker"))return{maker_bps:e("maker"),taker_bps:e("taker")};let t=n.get("tier");return t===null?null:{tier:t}}var Np=2,Rp=9,rs=class{constructor(e,t){this.model=e;this.choose=t;let i=["","Instrument","State","Mid","Spread, bps","Slippage","Fee","Impact","Net"].map(s=>h("th",{scope:"col"},s));this.root=h("section",{class:"card markets"},h("header",{},h("h2",{},"This order elsewhere"),h("span",{class:"note"},"costs in bps")),h("div",{class:"scroll",tabindex:0,role:"region","aria-label":"This order elsewhere"},h("table",{},h("thead",{},h("tr",{},...i)),this.body)))}model;choose;root;body=h("tbody",{});rows=new Map;asked="";get symbols(){return[...this.rows.keys()]}follow(e,t,i){let s=e.slice(0,Rp);this.root.hidden=s.length===0;let o=JSON.stringify([s,t.side,t.amount,t.unit,t.policy,i]);if(o!==this.asked){this.asked=o;for(let[a,p]of this.rows)s.includes(a)||(p.root.remove(),this.rows.delete(a),this.model.send({op:"unsubscribe",id:`w.${a}`}));s.forEach((a,p)=>this.subscribe(a,p,t,i))}}again(){this.asked=""}close(){for(let e of this.rows.keys())this.model.send({op:"unsubscribe",id:`w.${e}`})}take(e){let t=this.rows.get(e.id.slice(2));t&&(e.subject&&(t.subject=e.subject),e.estimate&&([t.estimate,t.problem]=[e.estimate,null]),e.problem&&(t.problem=e.problem))}refuse(e,t){let i=this.rows.get(e.slice(2));i&&([i.estimate,i.problem]=[null,t])}paint(e){for(let[t,i]of this.rows){let s=i.estimate;i.root.classList.toggle("chosen",t===e.order.symbol),i.root.classList.toggle("dim",!s||i.problem!==null||s.provenance.state!=="live"||!e.running);let o=i.problem?i.problem.state??"no answer":s?.provenance.state??"connecting",a=p=>qt(p,null,"bps");[e.running?o:"stopped",s?zt(s.mid_price,i.subject?.instrument.tick_price??0):"–",s?E(2*s.half_spread_bps,3):"–",a(s?.slippage_bps),a(s?.fee_bps),a(s?.impact_bps),a(s?.whole_net_bps)].forEach((p,u)=>N(i.cells[u],p)),i.root.title=i.problem?.detail??""}}subscribe(e,t,i,s){let o=this.rows.get(e);if(!o){let p=Array.from({length:7},()=>h("td",{})),u=h("button",{type:"button",click:()=>this.choose(e)},e),d=h("tr",{},h("td",{},h("kbd",{},String(t+1))),h("th",{scope:"row"},u),...p);o={root:d,cells:p,subject:null,estimate:null,problem:null},this.rows.set(e,o),this.body.append(d)}let a=`w.${e}`;s?this.model.send({op:"subscribe",id:a,order:{...i,symbol:e},hz:Np,parts:["estimate"]}):this.model.send({op:"unsubscribe",id:a})}};var os=class{constructor(e){this.on=e;this.timer=window.setInterval(()=>this.wake(),250)}on;frame=0;later=0;timer;at={figures:0,charts:0,echo:0};isNew={ladder:!1,charts:!1};undrawn=[];echo=null;close(){cancelAnimationFrame(this.frame),clearTimeout(this.later),clearInterval(this.timer)}wake(){this.frame||(this.frame=requestAnimationFrame(e=>this.paint(e)))}renew(e){this.isNew[e]=!0}repaint(){Object.assign(this.at,{figures:0,charts:0}),Object.assign(this.isNew,{ladder:!0,charts:!0}),this.wake()}tell(e,t){this.echo={id:e,n:t}}paint(e){this.frame=0,this.paintFigures(e),this.isNew.ladder&&(this.isNew.ladder=!1,this.on.ladder()),this.isNew.charts&&this.undrawn.length===0&&e-this.at.charts>=242&&(this.at.charts=e,this.isNew.charts=!1,this.undrawn=this.on.charts()),this.undrawn.shift()?.(),this.undrawn.length&&this.wake(),this.answer(e)}paintFigures(e){e-this.at.figures>=92?(this.at.figures=e,this.on.figures()):this.later||(this.later=window.setTimeout(()=>{this.later=0,this.wake()},this.at.figures+100-e))}answer(e){let{echo:t}=this;if(this.echo=null,!t||e-this.at.echo<100)return;this.at.echo=e;let i=new MessageChannel;i.port1.onmessage=()=>this.on.painted(t.id,t.n),i.port2.postMessage(null)}};var ba="plan",Ap=250,Op=15e3,zp=2e3,Cp=["Way","Net","Risk, 1 σ","Range","Done in"],ls=class{constructor(e,t){this.model=e;this.state=t;this.chart=new Tt({title:"Patience and risk",note:"net, without drift, by timing risk, bps",height:290,x:"number",lines:[{label:"Net, Almgren–Chriss frontier",colour:"net",width:2}],points:()=>this.points()});let i=Cp.map(o=>h("th",{scope:"col"},o)),s=h("table",{},h("thead",{},h("tr",{},...i)),this.body);this.root=h("section",{class:"card ways"},h("header",{},h("h2",{},"Ways to trade it"),this.note),h("div",{class:"scroll",tabindex:0,role:"region","aria-label":"Ways to trade it"},s),this.line)}model;state;root;chart;body=h("tbody",{});note=h("span",{class:"note"});line=h("p",{class:"hint"});drawn=null;asked="";timer=0;atMs=0;follow(e){let{order:t,rest:i,fees:s,latencyMs:o,sigma:a,horizonS:p}=this.state,u=e&&this.state.running,d=JSON.stringify([t,i,s,o,a,p,u]);d!==this.asked&&(this.asked=d,clearTimeout(this.timer),u&&(this.timer=window.setTimeout(()=>this.ask(),Ap)))}again(){this.asked=""}owns(e){return e===ba}take(e){this.state.plan=e.plan??null,this.state.planProblem=e.problem?.detail??"",this.state.planMs=performance.now()}refuse(e){[this.state.plan,this.state.planProblem]=[null,e.detail]}paint(){let{plan:e,planProblem:t,refused:i,running:s}=this.state,o=e?Op:zp;if(s&&!i&&this.atMs&&performance.now()-this.atMs>o&&!document.hidden&&this.ask(),N(this.note,e?`bps · within ${E(e.horizon_s/60,0)} min, ${e.n_slices} slices · ${this.age} old`:""),e===this.drawn&&!t)return;this.drawn=e;let a=t||"waits for a plan",p=(e?.frontier_risk_bps??[]).map((u,d)=>[u,e.frontier_net_bps[d]]).filter(u=>H(u[0])&&H(u[1])).sort((u,d)=>u[0]-d[0]);this.chart.show([p.map(([u])=>u),p.map(([,u])=>u)],e?"no frontier: volatility or volume is not known":a),this.paintWays(e?.ways??[]),N(this.line,e?[`impact: ${e.impact_origin}`,...e.warnings,...e.refused.map(u=>`${u.name}: ${u.reason}`)].join(" · "):a)}close(){clearTimeout(this.timer),this.chart.close()}ask(){let{order:e,rest:t,fees:i,latencyMs:s,sigma:o,horizonS:a}=this.state;this.atMs=performance.now(),this.model.send({op:"plan",id:ba,order:e,horizon_s:a,rest_s:t?.wait_s??null,fees:i,latency_ms:s,sigma_1d_bps:o})}paintWays(e){this.body.replaceChildren(...e.map(t=>{let i=H(t.range_p05_bps)&&H(t.range_p95_bps)?`${E(t.range_p05_bps,1)} to ${E(t.range_p95_bps,1)}`:"–",s=[E(t.net_bps),E(t.timing_risk_bps,1),i,Hp(t.completion_s)].map(a=>h("td",{},a)),o=t.missing.length?`; not in it: ${t.missing.join(", ")}`:"";return h("tr",{title:[t.reason,...t.warnings].join(" · ")+o},h("th",{scope:"row"},t.name),...s)}))}get age(){return po((performance.now()-this.state.planMs)/1e3)}points(){return(this.drawn?.ways??[]).filter(e=>H(e.timing_risk_bps)&&H(e.net_bps)).map(e=>({x:e.timing_risk_bps,y:e.net_bps,word:e.name}))}};function Hp(n){return n<1?"at once":n<120?`${E(n,0)} s`:`${E(n/60,n<600&&n%60?1:0)} min`}var va=["bps","%","money"],Rr=["green-red","red-green","blue-orange"],qn=class{constructor(e){this.model=e;this.measures=va.map(t=>h("button",{type:"button","aria-pressed":"false",click:()=>this.set("measure",t)},t)),this.parts=[h("div",{class:"switch",role:"group","aria-label":"Costs in"},...this.measures),Gn("Theme","Dark or light (T)",()=>this.nextTheme()),Gn("Colours","Green and red, inverted, or blue and orange",()=>this.nextPalette()),Gn("?","Keys",()=>this.help.showModal())]}model;parts;help=Dp();measures;paint(){let e=this.model.get("measure")??"bps";this.measures.forEach((t,i)=>t.setAttribute("aria-pressed",String(va[i]===e)))}nextTheme(){this.set("theme",(this.model.get("theme")??"dark")==="dark"?"light":"dark")}nextPalette(){let e=Rr.indexOf(this.model.get("palette")??"green-red");this.set("palette",Rr[(e+1)%Rr.length])}set(e,t){this.model.set(e,t),this.model.save_changes()}},as=n=>`${n.get("theme")??"dark"} ${n.get("palette")??"green-red"}`;function Gn(n,e,t){return h("button",{type:"button","aria-label":`${n}: ${e}`,title:e,click:t},n)}function Dp(){let n=fa.map(([t,i])=>h("div",{},h("dt",{},t),h("dd",{},i))),e=h("dialog",{"aria-label":"Keys"},h("h2",{},"Keys"),h("dl",{},...n),h("button",{type:"button",click:()=>e.close()},"Close"));return e}var Fp="main.",wa=25,Wp=20,Up=10,Vp=["estimate","ladder","curve","series","health"],jp=["order","rest","fees","latency_ms","sigma_1d_bps","horizon_s","running","hz","group_ticks"],Yn=class{constructor(e,t,i="full"){this.model=e;this.mode=i;this.state=go(e),this.tools=new qn(e),this.form=new Yi({order:o=>this.set("order",{...this.state.order,...o}),rest:o=>this.chooseRest(o),fees:o=>this.set("fees",o),latency:o=>this.set("latency_ms",o),sigma:o=>this.set("sigma_1d_bps",o),horizon:o=>this.set("horizon_s",o),running:o=>this.set("running",o)}),this.markets=new rs(e,o=>this.choose(o)),this.plan=new ls(e,this.state),this.charts=new Ui(this.state);let s=[Gn("CSV","Export the history",()=>this.exportCsv()),Gn("PNG","Export the charts",()=>this.exportPng())];this.bar=new Ti(t.isAlone,[...s,...t.isAlone?this.tools.parts:[]]),this.keys={side:o=>this.set("order",{...this.state.order,side:o}),resize:o=>this.form.resize(o),toggle:()=>this.set("running",!this.state.running),choose:o=>this.choose(this.markets.symbols[o]),recentre:()=>this.ladder.recentre(),theme:()=>this.tools.nextTheme(),help:()=>this.tools.help.showModal()},this.root=this.layout(),this.painter=new os({figures:()=>this.paintFigures(),ladder:()=>this.paintLadder(),charts:()=>this.charts.drawings(),painted:(o,a)=>e.send({op:"painted",id:o,n:a})}),this.hear(),t.isAlone&&this.subscriptions.push(ns(this.root,this.keys)),this.settingsChanged()}model;mode;root;keys;state;bar;tools;figures=new Vi;track=new ji;ladder=new is(wa,e=>this.set("group_ticks",e));form;alert=new Mi(e=>this.set("alert_bps",e));health=new Ji;latency=new Zi;facts=new Qi;waits=new es;checks=new Xi;markets;plan;charts;painter;subscriptions=[];symbol="";asked=0;ran=!1;close(){this.painter.close();for(let e of this.subscriptions)e();this.model.send({op:"unsubscribe",id:this.id}),this.markets.close(),this.alert.close(),this.plan.close(),this.everyChart.forEach(e=>e.close()),this.root.remove()}show(e){e!==this.mode&&(this.mode=e,this.root.classList.toggle("compact",e==="compact"),this.settingsChanged())}get everyChart(){return[...Object.values(this.charts.all),this.plan.chart]}layout(){let{curve:e,depth:t,cost:i,impact:s,wait:o,tick:a}=this.charts.all,[p,u]=["column left","column right"].map(b=>h("div",{class:b}));p.append(this.form.root,this.alert.root,this.health.root),u.append(h("div",{class:"two"},e.root,t.root),i.root,h("div",{class:"two"},s.root,o.root),h("div",{class:"two"},this.plan.chart.root,this.plan.root));let d=(...b)=>h("div",{class:"column"},...b);return h("div",{class:this.mode==="compact"?"fc compact":"fc","data-lm-suppress-shortcuts":"true",tabindex:-1},this.bar.root,this.figures.root,this.track.root,h("div",{class:"grid"},p,this.ladder.root,u),h("div",{class:"three"},this.facts.root,d(this.checks.root,this.waits.root,this.latency.root),a.root),this.markets.root,this.tools.help)}hear(){let e=(t,i)=>{this.model.on(t,i),this.subscriptions.push(()=>this.model.off(t,i))};e("msg:custom",t=>this.take(t));for(let t of jp)e(`change:${t}`,()=>this.settingsChanged());for(let t of["measure","theme","palette","watched","instruments"])e(`change:${t}`,()=>this.looksChanged());e("change:connection",()=>this.connected())}get id(){return Fp+this.asked}choose(e){e&&this.set("order",{...this.state.order,symbol:e})}chooseRest(e){this.state.order.policy!=="market"&&this.model.set("order",{...this.state.order,policy:"market"}),this.set("rest",e)}set(e,t){this.model.set(e,t),this.model.save_changes()}settingsChanged(){let{state:e,model:t}=this;Object.assign(e,Is(t)),(e.order.symbol!==this.symbol||e.running&&!this.ran)&&this.beginAnew(),this.ran=e.running,e.refused=null,this.ask(),this.looksChanged()}beginAnew(){this.model.send({op:"unsubscribe",id:this.id}),this.asked+=1,this.symbol=this.state.order.symbol,bo(this.state),So(this.state)}ask(){let{state:e,model:t,mode:i}=this,s=$r(e);if(s&&this.refuse({type:"settings",title:"What is asked can't be read",status:422,detail:s}),this.plan.follow(i==="full"&&!s),s||!e.running||i==="hidden"){t.send({op:"unsubscribe",id:this.id});return}e.rested=null,t.send({op:"subscribe",id:this.id,order:e.order,rest:e.rest,fees:e.fees,latency_ms:e.latencyMs,sigma_1d_bps:e.sigma,hz:i==="compact"?Up:t.get("hz")??Wp,estimate_hz:10,n_levels:wa,group_ticks:e.groupTicks,...i==="compact"?{parts:Vp}:{}})}connected(){this.state.connection=this.model.get("connection"),this.state.connection==="open"&&(this.markets.again(),this.plan.again(),this.ask()),this.looksChanged()}looksChanged(){let{model:e,state:t}=this;t.measure=e.get("measure")??"bps",t.alertBps=e.get("alert_bps")??null,this.tools.paint(),this.form.offer(e.get("instruments")??[]),this.markets.follow(e.get("watched")??[],t.order,t.running&&!$r(t)&&this.mode==="full"),this.alert.start(t.alertBps);let i=as(e);this.root.dataset.looks!==i&&(this.root.dataset.looks=i,this.everyChart.forEach(s=>s.recolour())),this.painter.repaint()}take(e){"type"in e?e.id===this.id?this.refuse(e.problem):e.id?.startsWith("w.")?this.markets.refuse(e.id,e.problem):e.id&&this.plan.owns(e.id)&&this.plan.refuse(e.problem):e.id===this.id?this.takeMain(e):e.id.startsWith("w.")?this.markets.take(e):this.plan.owns(e.id)&&this.plan.take(e),this.painter.wake()}refuse(e){vo(this.state,e),this.painter.renew("charts")}takeMain(e){let{state:t,painter:i}=this;if(!t.running)return;let s=t.refused?Bp(e):e;t.heardMs=Date.now(),s.subject&&(t.subject=s.subject),s.estimate&&([t.estimate,t.problem]=[s.estimate,null]),s.problem&&(t.problem=s.problem);for(let o of["ladder","depth","curve","resting","rested","health"])s[o]!==void 0&&Object.assign(t,{[o]:s[o]});s.ladder!==void 0&&i.renew("ladder"),s.series&&this.remember(s),(s.depth??s.curve??s.series??s.problem)&&i.renew("charts"),i.tell(s.id,s.n)}remember(e){let{state:t}=this,i=t.segments.at(-1);if(!i||!e.series)return;let{side:s,amount:o,unit:a}=t.order;i.source=cn(t),i.order=`${s} ${o} ${a}`,ko(t,e.series)}paintFigures(){let{state:e}=this,t=yo(e,Date.now()),i=e.subject?.instrument.tick_price??0;this.root.dataset.state=t.key,this.root.dataset.mark=_o(e),this.root.classList.toggle("dim",!t.isLive),this.bar.paint(e,t),this.figures.paint(e),this.track.paint(e),this.form.paint(e),this.form.say(e.refused?e.refused.detail:e.problem&&![409,503].includes(e.problem.status)?e.problem.detail:""),this.alert.paint(e,t),this.health.paint(e,Date.now()),this.latency.paint(e.health),this.facts.paint(e,s=>zt(s,i)),this.waits.paint(e),this.checks.paint(e),this.markets.paint(e),this.mode==="full"&&this.plan.paint()}paintLadder(){this.ladder.paint(this.state),this.bar.paintTouch(this.state)}exportName(e){let t=new Date().toISOString().slice(0,19).replaceAll(":","");return`fillcast-${cn(this.state).replaceAll(" · ","-")}-${this.symbol.replace(":","-")}-${t}.${e}`}exportCsv(){yr(this.exportName("csv"),new Blob([na(this.state.segments)],{type:"text/csv"}))}exportPng(){let{state:e}=this;for(let u of this.charts.drawings())u();let{side:t,amount:i,unit:s,symbol:o}=e.order,a=`${cn(e)} · ${t} ${E(i,2)} ${s} ${o} · ${new Date().toISOString()}`;ia(this.everyChart,a,cn(e),this.root).toBlob(u=>u&&yr(this.exportName("png"),u),"image/png")}};function Bp({id:n,n:e,at_ns:t,subject:i,ladder:s,depth:o,health:a}){let p=Object.entries({subject:i,ladder:s,depth:o,health:a}).filter(([,u])=>u!==void 0);return{id:n,n:e,at_ns:t,...Object.fromEntries(p)}}var ya=`.fc {
  --sans: Inter, system-ui, -apple-system, "Segoe UI", sans-serif;
  --mono: "JetBrains Mono", ui-monospace, "SF Mono", Consolas, monospace;
  --ground: #0a0d12;
  --card: #11151c;
  --raised: #181e27;
  --line: #232b36;
  --grid: #1c232d;
  --text: #e3e9f0;
  --muted: #8a96a8;
  --accent: #58b6f0;
  --bid: #2bb596;
  --ask: #f0616d;
  --bid-bar: #12302c;
  --ask-bar: #37202a;
  --slippage: #58b6f0;
  --impact: #e3a008;
  --fee: #b79bf2;
  --net: #f2f5f9;
  --latency: #d879b2;
  --warn: #f0b429;
  --bad: #ff7a85;
  --origin: #f0b429;
  container-type: inline-size;
  position: relative;
  box-sizing: border-box;
  padding: 10px;
  background: var(--ground);
  color: var(--text);
  font: 13px/1.4 var(--sans);
  font-variant-numeric: tabular-nums;
  text-align: left;
  outline: none;
}
.fc[data-looks^="light"] {
  --ground: #eef1f5;
  --card: #ffffff;
  --raised: #f1f4f8;
  --line: #d5dce5;
  --grid: #e6ebf1;
  --text: #17202b;
  --muted: #55616f;
  --accent: #1763c7;
  --bid: #086b59;
  --ask: #b3263a;
  --bid-bar: #d8f0e9;
  --ask-bar: #fbe0e3;
  --slippage: #1763c7;
  --impact: #8a5a00;
  --fee: #6b3fc4;
  --net: #17202b;
  --latency: #a02a78;
  --warn: #7a5200;
  --bad: #b3263a;
  --origin: #7a5200;
}
.fc[data-looks$="red-green"] {
  --bid: #f0616d;
  --ask: #2bb596;
  --bid-bar: #37202a;
  --ask-bar: #12302c;
}
.fc[data-looks="light red-green"] {
  --bid: #b3263a;
  --ask: #086b59;
  --bid-bar: #fbe0e3;
  --ask-bar: #d8f0e9;
}
.fc[data-looks$="blue-orange"] {
  --bid: #5aa9ff;
  --ask: #ff9d45;
  --bid-bar: #14283f;
  --ask-bar: #3a2715;
}
.fc[data-looks="light blue-orange"] {
  --bid: #1763c7;
  --ask: #a85300;
  --bid-bar: #dce9fb;
  --ask-bar: #fbe7d3;
}
.fc * {
  box-sizing: border-box;
}
.fc h1,
.fc h2,
.fc p,
.fc dl,
.fc dd,
.fc ul,
.fc ol {
  margin: 0;
  padding: 0;
  list-style: none;
}
.fc h2 {
  color: var(--muted);
  font-size: 12px;
  font-weight: 600;
}
.fc .card {
  contain: layout paint style;
  min-width: 0;
  padding: 10px 12px;
  border: 1px solid var(--line);
  border-radius: 8px;
  background: var(--card);
}
.fc .card > header {
  display: flex;
  flex-wrap: wrap;
  gap: 2px 12px;
  align-items: center;
  min-height: 24px;
  margin-bottom: 6px;
}
.fc .unseen {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.fc .note {
  color: var(--muted);
  font-size: 12px;
}

/* Controls. */
.fc button,
.fc input:not([type="range"]),
.fc select {
  min-height: 30px;
  padding: 4px 9px;
  border: 1px solid var(--line);
  border-radius: 6px;
  background: var(--raised);
  color: var(--text);
  font: inherit;
}
.fc input,
.fc select {
  width: 100%;
}
/* A notebook's own look would write dark on dark. */
.fc input::placeholder {
  color: var(--muted);
  opacity: 1;
}
.fc button {
  cursor: pointer;
}
.fc button:hover {
  border-color: var(--muted);
}
.fc :is(button, input, select, .scroll):focus-visible {
  outline: 2px solid var(--accent);
  outline-offset: 1px;
}
.fc [aria-pressed="true"] {
  border-color: var(--accent);
  color: var(--accent);
  font-weight: 600;
}
.fc input[type="range"] {
  margin: 2px 0;
  accent-color: var(--accent);
}

/* Top. */
.fc .bar {
  display: flex;
  flex-wrap: wrap;
  gap: 6px 18px;
  align-items: center;
  justify-content: space-between;
  margin-bottom: 8px;
}
.fc .who,
.fc .bar .tools {
  display: flex;
  flex-wrap: wrap;
  gap: 6px 12px;
  align-items: center;
}
.fc .bar .tools {
  gap: 6px;
  color: var(--muted);
  font-size: 12px;
}
.fc .name {
  color: var(--text);
  font-size: 15px;
  font-weight: 600;
  white-space: nowrap;
}
.fc .mid {
  min-width: 7ch;
  font: 20px/1.2 var(--mono);
}
.fc .badge {
  padding: 2px 8px;
  border: 1px solid var(--bid);
  border-radius: 4px;
  color: var(--bid);
  font-size: 11px;
  font-weight: 600;
  letter-spacing: 0.06em;
}
.fc .badge:empty {
  display: none;
}
.fc .badge:not([data-origin="live"]) {
  border-color: var(--origin);
  color: var(--origin);
}
.fc .pill {
  padding: 2px 10px;
  border: 1px solid var(--line);
  border-radius: 99px;
  color: var(--bid);
  font-size: 12px;
}
.fc.dim .pill {
  border-color: var(--warn);
  color: var(--warn);
  font-weight: 600;
}
.fc:is([data-state="down"], [data-state="offline"], [data-state="silent"], [data-state="orphaned"]) .pill {
  border-color: var(--bad);
  color: var(--bad);
}
.fc .why {
  max-width: 60ch;
  overflow: hidden;
  color: var(--muted);
  font-size: 12px;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.fc.dim .why {
  color: var(--warn);
}
.fc .switch {
  display: flex;
}
.fc .switch button {
  border-radius: 0;
}
.fc .switch button:first-child {
  border-radius: 6px 0 0 6px;
}
.fc .switch button:last-child {
  border-radius: 0 6px 6px 0;
}
.fc .switch button + button {
  margin-left: -1px;
}

/* Several panels. */
.fc.board {
  min-height: 100vh;
  padding: 8px 0 0;
}
.fc .strip {
  display: flex;
  flex-wrap: wrap;
  gap: 6px 14px;
  align-items: center;
  justify-content: space-between;
  margin-inline: 10px;
  padding: 6px 8px;
}
.fc .strip :is(.list, .tabs, .tools) {
  display: flex;
  flex-wrap: wrap;
  gap: 6px;
  align-items: center;
  min-width: 0;
}
.fc .strip button {
  min-height: 28px;
  padding-block: 2px;
  font-size: 12px;
}
.fc .tab {
  display: flex;
}
.fc .tab .pick:not(:has(+ .shut[hidden])) {
  border-radius: 6px 0 0 6px;
}
.fc .tab .shut {
  margin-left: -1px;
  padding-inline: 7px;
  border-radius: 0 6px 6px 0;
  color: var(--muted);
}
.fc .offers button {
  border-style: dashed;
  background: none;
  color: var(--muted);
}
.fc .places > .place > .fc {
  padding: 8px 10px 10px;
}
.fc.several .places {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 380px), 1fr));
  align-items: start;
}
.fc.several .place {
  min-width: 0;
}
.fc.several .place > .fc {
  padding: 8px 5px 10px;
}
.fc.several .place:first-child > .fc {
  padding-left: 10px;
}
.fc.several .chosen .bar {
  border-color: var(--accent);
  box-shadow: inset 0 2px 0 var(--accent);
}
.fc.compact :is(.alert, .health, .three, .markets, .more) {
  display: none;
}
.fc.compact .column.right > .two > :not(:first-child),
.fc.compact .column.right > .two ~ .two {
  display: none;
}
.fc.compact .two {
  grid-template-columns: minmax(0, 1fr);
}
.fc.compact .ladder tbody tr:is(:nth-child(-n + 15), :nth-child(n + 37)) {
  display: none;
}
.fc.compact .ladder .scroll {
  max-height: none;
}
.fc.compact .ladder table {
  font-size: 11px;
}
.fc.compact .ladder .middle td {
  font-size: 11px;
}
.fc.compact .who {
  display: grid;
  grid-template-columns: max-content max-content minmax(0, 1fr);
  justify-items: start;
  width: 100%;
}
.fc.compact .badge {
  grid-column: 2 / -1;
}
.fc.compact .why {
  grid-column: 1 / -1;
  max-width: 100%;
}
.fc.compact .figure {
  min-height: 118px;
}
.fc.compact .figure.net {
  min-height: 136px;
}
.fc.compact .pair.size {
  grid-template-columns: 1.2fr 1fr;
}
.fc.compact .tools time {
  display: none;
}
.fc.compact .form :is(input, select) {
  padding-inline: 6px;
  font-size: 12px;
}
.fc.compact input[list]::-webkit-calendar-picker-indicator {
  display: none !important;
}
.fc.compact .track {
  display: block;
  min-height: 118px;
}

/* The six figures. */
.fc .figures {
  display: grid;
  grid-template-columns: 1.5fr repeat(5, 1fr);
  margin-bottom: 8px;
  border: 1px solid var(--line);
  border-radius: 8px;
  background: var(--card);
}
.fc .figure {
  contain: layout paint style;
  min-width: 0;
  min-height: 112px;
  padding: 10px 12px;
}
.fc .figure.net {
  min-height: 152px;
}
.fc .figure + .figure {
  border-left: 1px solid var(--line);
}
.fc .figure .line {
  margin: 2px 0;
  white-space: nowrap;
}
.fc .figure .value {
  font: 20px/1.25 var(--mono);
}
.fc .figure.net .value {
  font-size: 32px;
  line-height: 1.15;
}
.fc .figure .unit {
  color: var(--muted);
}
.fc .figure .second {
  min-height: 18px;
}
.fc .figure .third {
  color: var(--muted);
  font-size: 12px;
}

.fc .split {
  display: flex;
  gap: 2px;
  max-width: 300px;
  height: 4px;
  margin: 5px 0 3px;
  overflow: hidden;
  border-radius: 2px;
}
.fc .split.none {
  visibility: hidden;
}
.fc .split i {
  min-width: 2px;
  flex: 0 1 0;
}
.fc .split .slippage {
  background: var(--slippage);
}
.fc .split .impact {
  background: var(--impact);
}
.fc .split .fee {
  background: var(--fee);
}
.fc .range {
  display: grid;
  gap: 3px;
  max-width: 300px;
  color: var(--muted);
  font-size: 12px;
}
.fc .range .rail {
  position: relative;
  height: 4px;
  margin-top: 4px;
  border-radius: 2px;
  background: color-mix(in srgb, var(--accent) 45%, transparent);
}
.fc .range .rail i {
  position: absolute;
  top: -3px;
  width: 2px;
  height: 10px;
  background: var(--text);
}
.fc .track {
  display: flex;
  flex-wrap: wrap;
  gap: 2px 14px;
  align-items: baseline;
  margin-bottom: 8px;
  padding-block: 6px;
}
.fc .hint {
  color: var(--muted);
  font-size: 12px;
}

/* Columns. */
.fc .grid {
  display: grid;
  grid-template-columns: 236px 284px minmax(0, 1fr);
  gap: 8px;
  align-items: start;
}
.fc .column {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 8px;
}
.fc :is(.two, .three) {
  display: grid;
  grid-template-columns: repeat(2, minmax(0, 1fr));
  gap: 8px;
}
.fc .three {
  grid-template-columns: repeat(3, minmax(0, 1fr));
  margin-block: 8px;
}
.fc .three .column {
  align-content: start;
}

/* Order. */
.fc .form {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 8px;
}
.fc .form > header {
  margin: 0;
}
.fc .field {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 3px;
}
.fc .field > span {
  color: var(--muted);
  font-size: 12px;
}
.fc .field.row {
  grid-template-columns: 1fr 72px;
  align-items: center;
}
.fc .field output {
  padding: 5px 0;
}
.fc .pair {
  display: grid;
  grid-template-columns: 1fr 1fr;
  gap: 8px;
  align-items: end;
}
.fc [hidden],
.fc[hidden] {
  display: none;
}
.fc .more {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 8px;
}
.fc .pair.size {
  grid-template-columns: 1.5fr 1fr;
}
.fc .sides {
  display: grid;
  grid-template-columns: 1fr 1fr;
}
.fc .sides button {
  border-radius: 6px 0 0 6px;
}
.fc .sides button + button {
  margin-left: -1px;
  border-radius: 0 6px 6px 0;
}
.fc .buy[aria-pressed="true"] {
  border-color: var(--bid);
  background: var(--bid-bar);
  color: var(--bid);
}
.fc .sell[aria-pressed="true"] {
  border-color: var(--ask);
  background: var(--ask-bar);
  color: var(--ask);
}
.fc .quick {
  display: grid;
  grid-template-columns: repeat(5, 1fr);
  gap: 4px;
}
.fc .quick button {
  min-height: 26px;
  padding: 2px 0;
  font-size: 12px;
}
.fc .start {
  min-height: 34px;
  font-weight: 600;
}
.fc .start[data-is="off"] {
  border-color: var(--accent);
  color: var(--accent);
}
.fc .error:empty,
.fc .told:empty {
  display: none;
}
.fc .error {
  color: var(--bad);
  font-size: 12px;
  overflow-wrap: anywhere;
}
.fc .told {
  margin-top: 4px;
  color: var(--muted);
  font-size: 12px;
}
.fc .alert.below {
  border-color: var(--warn);
}
.fc .alert.below .told {
  color: var(--warn);
  font-weight: 600;
}

/* Pairs of name and value. */
.fc dl > div {
  display: flex;
  gap: 12px;
  justify-content: space-between;
  padding: 1px 0;
}
/* A notebook's own look has them bold, and a fifth of the line. */
.fc dl > div > dt {
  width: auto;
  color: var(--muted);
  font-weight: inherit;
}
.fc dl > div > dd {
  width: auto;
}
.fc dd {
  text-align: right;
}
.fc .states {
  margin-top: 8px;
  padding-top: 6px;
  border-top: 1px solid var(--line);
  color: var(--muted);
  font-size: 12px;
}
.fc .states b {
  color: var(--warn);
  font-weight: 600;
}
.fc .states b[data-state="live"] {
  color: var(--bid);
}
.fc .states b[data-state="down"] {
  color: var(--bad);
}
.fc .waits dd {
  color: var(--muted);
  font-size: 12px;
}
.fc .notes {
  margin-top: 6px;
  color: var(--warn);
  font-size: 12px;
}

/* Tables. */
.fc table {
  width: 100%;
  margin: 0;
  border: 0;
  border-collapse: collapse;
  font: 12px/19px var(--mono);
}
.fc :is(th, td) {
  padding: 0 4px;
  border: 0;
  background: none;
  text-align: right;
  white-space: nowrap;
}
.fc thead th {
  color: var(--muted);
  font: 11px/20px var(--sans);
}
.fc tbody th {
  font-weight: 400;
  text-align: left;
}
.fc :is(.ways, .latency) thead th:first-child {
  text-align: left;
}
.fc .scroll {
  overflow: auto;
}
.fc .ladder .scroll {
  max-height: 1060px;
}
.fc .ladder header select {
  width: auto;
  min-height: 24px;
  margin-left: auto;
  padding: 0 4px;
  font-size: 12px;
}
.fc .ladder table {
  table-layout: fixed;
}
.fc .ladder tbody tr:not(.middle) {
  height: 19px;
  border-left: 3px solid transparent;
}
.fc .ladder .ask {
  background: linear-gradient(var(--ask-bar), var(--ask-bar)) right / var(--w, 0%) 100% no-repeat;
}
.fc .ladder .bid {
  background: linear-gradient(var(--bid-bar), var(--bid-bar)) right / var(--w, 0%) 100% no-repeat;
}
.fc .ladder .ask td:first-child {
  color: var(--ask);
}
.fc .ladder .bid td:first-child {
  color: var(--bid);
}
.fc .ladder tbody tr.reach {
  border-left-color: var(--accent);
}
.fc .ladder .middle td {
  padding: 5px 4px;
  border-block: 1px solid var(--line);
  font-size: 14px;
}
.fc .ladder .middle td + td {
  color: var(--muted);
  font-size: 12px;
}
.fc .ladder .middle .last {
  font-size: 12px;
}
.fc .ladder .last[data-side="buy"] {
  color: var(--bid);
}
.fc .ladder .last[data-side="sell"] {
  color: var(--ask);
}
.fc .ways tbody tr:first-child > * {
  font-weight: 600;
}
.fc .ways tbody th {
  font-family: var(--sans);
  white-space: normal;
}
.fc .ways .scroll {
  margin-bottom: 6px;
}
.fc .latency .lead > * {
  padding-top: 4px;
}
.fc .latency .part > * {
  color: var(--muted);
}
.fc .latency .part th {
  padding-left: 14px;
}
.fc .markets :is(th:nth-child(2), th:nth-child(3), td:nth-child(3)) {
  text-align: left;
}
.fc .markets tbody button {
  min-height: 22px;
  padding: 0 4px;
  border-color: transparent;
  background: none;
  font: inherit;
}
.fc .markets .chosen button {
  color: var(--accent);
  font-weight: 600;
}
.fc .markets td:last-child {
  font-weight: 600;
}
.fc .markets .dim td {
  color: var(--muted);
}
.fc kbd {
  padding: 0 5px;
  border: 1px solid var(--line);
  border-radius: 4px;
  color: var(--muted);
  font: 11px var(--mono);
}

/* Charts. */
.fc .legend {
  display: flex;
  flex-wrap: wrap;
  gap: 0 12px;
  margin-left: auto;
  color: var(--muted);
  font-size: 12px;
}
.fc .legend i {
  display: inline-block;
  width: 16px;
  margin-right: 5px;
  border-top: 2px solid var(--swatch);
  vertical-align: middle;
}
.fc .legend i.dashed {
  border-top-style: dashed;
}
.fc .chart .canvas {
  position: relative;
}
.fc .chart .empty {
  position: absolute;
  inset: 0;
  display: grid;
  place-items: center;
  padding: 12px;
  color: var(--muted);
  text-align: center;
  pointer-events: none;
}
.fc .chart.waits .plot {
  visibility: hidden;
}
.fc .chart .empty:empty {
  display: none;
}

/* What is not live is never taken for it. */
.fc.dim :is(.figure .value, .figure .second, .mid, .ladder td, .facts dd) {
  color: var(--muted) !important;
}
.fc.dim .plot {
  filter: grayscale(1);
  opacity: 0.55;
}
.fc.dim .ladder tbody tr {
  filter: grayscale(0.8);
}

.fc dialog {
  min-width: 280px;
  padding: 16px 20px;
  border: 1px solid var(--line);
  border-radius: 10px;
  background: var(--card);
  color: var(--text);
}
.fc dialog::backdrop {
  background: rgb(0 0 0 / 50%);
}
.fc dialog dl {
  margin: 10px 0;
}

@container (max-width: 1180px) {
  .fc .grid {
    grid-template-columns: 232px minmax(0, 1fr);
  }
  .fc .column.right {
    grid-column: 1 / -1;
  }
  .fc .three {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  .fc .three > .chart {
    grid-column: 1 / -1;
  }
  .fc .figures {
    grid-template-columns: repeat(3, 1fr);
  }
  .fc .figure:nth-child(4) {
    border-left: 0;
  }
  .fc .figure:nth-child(n + 4) {
    border-top: 1px solid var(--line);
  }
}
@container (max-width: 720px) {
  .fc .strip .list,
  .fc .strip .tabs {
    flex-wrap: nowrap;
  }
  .fc .strip .list {
    overflow-x: auto;
  }
  .fc .strip .tabs {
    flex: none;
  }
  .fc .strip button {
    white-space: nowrap;
  }
  .fc .grid,
  .fc .two,
  .fc .three {
    grid-template-columns: minmax(0, 1fr);
  }
  .fc .figures {
    grid-template-columns: repeat(2, 1fr);
  }
  .fc .figure {
    min-height: 0;
  }
  .fc .figure:nth-child(odd) {
    border-left: 0;
  }
  .fc .figure:nth-child(n + 3) {
    border-top: 1px solid var(--line);
  }
  .fc .figure:is(.net, .latency) {
    grid-column: 1 / -1;
  }
  .fc .why {
    max-width: 100%;
    white-space: normal;
  }
  .fc .figure:nth-child(even) {
    border-left: 0;
  }
  .fc .figure:nth-child(odd):not(.net) {
    border-left: 1px solid var(--line);
  }
  .fc .figure:nth-child(n + 2) {
    border-top: 1px solid var(--line);
  }
  .fc .ladder .scroll {
    max-height: 420px;
  }
  .fc .latency table {
    font-size: 11px;
  }
  .fc .latency :is(th, td) {
    padding-inline: 2px;
  }
  .fc .latency .part th {
    padding-left: 8px;
  }
  .fc .legend {
    margin-left: 0;
  }
}
@container (min-width: 900px) {
  /* A long reason takes no second line: what stands below it stays where it is. The tools take one where there is no
     room for them beside the rest and the beginning of a reason, whether there is one or not. */
  .fc .who {
    flex: 1 0 auto;
    flex-wrap: nowrap;
    max-width: 100%;
  }
  .fc :is(.who > :not(.why), .bar .tools) {
    flex: none;
  }
  .fc .why {
    flex: 1;
    width: 0;
    min-width: 14ch;
    max-width: none;
  }
  .fc .strip {
    flex-wrap: nowrap;
  }
  .fc .strip > .tools {
    flex: none;
    flex-wrap: nowrap;
  }
}
@container (min-width: 440px) and (max-width: 720px) {
  .fc.compact .grid {
    grid-template-columns: 190px minmax(0, 1fr);
  }
  .fc.compact .column.right {
    grid-column: 1 / -1;
  }
}
`;var xa='.uplot, .uplot *, .uplot *::before, .uplot *::after {box-sizing: border-box;}.uplot {font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji";line-height: 1.5;width: min-content;}.u-title {text-align: center;font-size: 18px;font-weight: bold;}.u-wrap {position: relative;user-select: none;}.u-over, .u-under {position: absolute;}.u-under {overflow: hidden;}.uplot canvas {display: block;position: relative;width: 100%;height: 100%;}.u-axis {position: absolute;}.u-legend {font-size: 14px;margin: auto;text-align: center;}.u-inline {display: block;}.u-inline * {display: inline-block;}.u-inline tr {margin-right: 16px;}.u-legend th {font-weight: 600;}.u-legend th > * {vertical-align: middle;display: inline-block;}.u-legend .u-marker {width: 1em;height: 1em;margin-right: 4px;background-clip: padding-box !important;}.u-inline.u-live th::after {content: ":";vertical-align: middle;}.u-inline:not(.u-live) .u-value {display: none;}.u-series > * {padding: 4px;}.u-series th {cursor: pointer;}.u-legend .u-off > * {opacity: 0.3;}.u-select {background: rgba(0,0,0,0.07);position: absolute;pointer-events: none;}.u-cursor-x, .u-cursor-y {position: absolute;left: 0;top: 0;pointer-events: none;will-change: transform;}.u-hz .u-cursor-x, .u-vt .u-cursor-y {height: 100%;border-right: 1px dashed #607D8B;}.u-hz .u-cursor-y, .u-vt .u-cursor-x {width: 100%;border-bottom: 1px dashed #607D8B;}.u-cursor-pt {position: absolute;top: 0;left: 0;border-radius: 50%;border: 0 solid;pointer-events: none;will-change: transform;/*this has to be !important since we set inline "background" shorthand */background-clip: padding-box !important;}.u-axis.u-off, .u-select.u-off, .u-cursor-x.u-off, .u-cursor-y.u-off, .u-cursor-pt.u-off {display: none;}';var Ar=new CSSStyleSheet;Ar.replaceSync(xa+ya);function cs(n){let e=n.getRootNode(),t=e instanceof ShadowRoot?e:document;t.adoptedStyleSheets.includes(Ar)||(t.adoptedStyleSheets=[...t.adoptedStyleSheets,Ar])}var us=class{constructor(e,t,i,s){this.model=e;this.prefix=t;this.names=s;this.own={...i},e.on("msg:custom",this.heard)}model;prefix;names;own;changed=new Set;listeners=new Map;heard=e=>this.take(e);close(){this.model.off("msg:custom",this.heard)}get(e){return this.names.includes(e)?this.own[e]:this.model.get(e)}set(e,t){if(!this.names.includes(e))return this.model.set(e,t);JSON.stringify(this.own[e])!==JSON.stringify(t)&&(this.own[e]=t,this.changed.add(e))}save_changes(){let e=[...this.changed];this.changed.clear();for(let t of e)this.emit(`change:${t}`);e.length&&this.emit("change"),this.model.save_changes()}on(e,t){if(this.isShared(e))return this.model.on(e,t);this.listeners.set(e,(this.listeners.get(e)??new Set).add(t))}off(e,t){if(this.isShared(e))return this.model.off(e,t);this.listeners.get(e)?.delete(t)}send(e){this.model.send({...e,id:this.prefix+e.id})}isShared(e){return e.startsWith("change:")&&!this.names.includes(e.slice(7))}take(e){e.id?.startsWith(this.prefix)&&this.emit("msg:custom",{...e,id:e.id.slice(this.prefix.length)})}emit(e,...t){for(let i of[...this.listeners.get(e)??[]])i(...t)}};var ps=6,qp=4,fs=class{constructor(e,t,i,s){this.model=e;this.changed=s;this.tools=new qn(e),this.isBeside=i,this.beside=h("button",{type:"button",class:"beside","aria-pressed":"false",click:()=>this.turn(!this.isBeside)},"Side by side"),this.root=h("div",{class:"fc board"},this.title,h("nav",{class:"card strip","aria-label":"Panels"},h("div",{class:"list"},this.tabs,this.offers),h("div",{class:"tools"},this.beside,...this.tools.parts)),this.places,this.tools.help);for(let a of t.slice(0,ps))this.add(a);this.choose(this.slots[0]);let o=()=>this.chosen.panel.keys;ns(document,{side:a=>o().side(a),resize:a=>o().resize(a),toggle:()=>o().toggle(),choose:a=>this.slots[a]&&this.slots.length>1?this.choose(this.slots[a]):o().choose(a),recentre:()=>o().recentre(),theme:()=>this.tools.nextTheme(),help:()=>this.tools.help.showModal()});for(let a of["measure","theme","palette","instruments"])e.on(`change:${a}`,()=>this.paint());this.arrange()}model;changed;root;slots=[];title=h("h1",{class:"unseen"});tabs=h("div",{class:"tabs",role:"group","aria-label":"Instruments"});offers=h("div",{class:"tabs offers",role:"group","aria-label":"Open another beside"});places=h("div",{class:"places"});beside;tools;chosen=null;isBeside;n=0;get links(){let e=this.slots.filter(t=>t!==this.chosen);return[this.chosen,...e].map(t=>ha(t.model))}get hasBeside(){return this.isBeside}add(e){this.n+=1;let t=new us(this.model,`p${this.n}.`,e,Er),i=h("div",{class:"place"}),s=h("button",{type:"button",class:"pick","aria-pressed":"false"}),o=h("button",{type:"button",class:"shut",click:()=>this.remove(p)},"×"),a=h("span",{class:"tab"},s,o),p={model:t,panel:null,place:i,tab:a,name:s,shut:o};s.addEventListener("click",()=>this.choose(p));for(let u of["pointerdown","focusin"])i.addEventListener(u,()=>this.isBeside&&this.choose(p));return t.on("change",()=>{this.paint(),this.changed()}),this.slots.push(p),this.tabs.append(a),this.places.append(i),p}remove(e){if(this.slots.length<2)return;let t=this.slots.indexOf(e);this.slots.splice(t,1),e.panel?.close(),e.model.close(),e.place.remove(),e.tab.remove(),e===this.chosen&&this.choose(this.slots[Math.max(0,t-1)]),this.arrange(),this.changed()}open(e){let t=this.chosen.model,i=Object.fromEntries(Er.map(o=>[o,t.get(o)])),s=this.add({...i,order:{...t.get("order"),symbol:e},alert_bps:null,running:!0});this.choose(s),this.turn(!0)}choose(e){e!==this.chosen&&(this.chosen=e,this.arrange(),this.changed())}turn(e){this.isBeside=e,this.arrange(),this.changed()}arrange(){let e=this.isBeside&&this.slots.length>1;this.root.classList.toggle("several",e);for(let t of this.slots){let i=t===this.chosen;this.show(t,e?"compact":i?"full":"hidden"),t.place.hidden=!e&&!i,t.place.classList.toggle("chosen",e&&i)}this.paint()}show(e,t){e.panel?e.panel.show(t):t!=="hidden"&&(e.panel=new Yn(e.model,{isAlone:!1},t),e.place.append(e.panel.root))}paint(){let{model:e,slots:t}=this;this.root.dataset.looks=as(e),this.tools.paint(),N(this.title,this.chosen.model.get("order").symbol),this.beside.hidden=t.length<2,this.beside.setAttribute("aria-pressed",String(this.isBeside));for(let i of t){let{symbol:s}=i.model.get("order");N(i.name,s),i.name.setAttribute("aria-pressed",String(i===this.chosen)),i.shut.hidden=t.length<2,i.shut.setAttribute("aria-label",`Close ${s}`)}this.offer()}offer(){let e=this.slots.map(s=>s.model.get("order").symbol),t=this.slots.length<ps?Math.max(1,qp-this.slots.length):0,i=(this.model.get("instruments")??[]).filter(s=>!e.includes(s)).slice(0,t);i.join()!==this.offers.dataset.free&&(this.offers.dataset.free=i.join(),this.offers.replaceChildren(...i.map(s=>h("button",{type:"button",title:`Open ${s} beside`,click:()=>this.open(s)},`+ ${s}`))))}};var ds=class{constructor(e,t,i){this.url=e;this.protocols=t;this.state={...i,connection:"opening"},this.open()}url;protocols;state;changed=new Set;listeners=new Map;socket=null;waitMs=250;get(e){return this.state[e]}set(e,t){JSON.stringify(this.state[e])!==JSON.stringify(t)&&(this.state[e]=t,this.changed.add(e))}save_changes(){let e=[...this.changed];this.changed.clear();for(let t of e)this.emit(`change:${t}`);e.length&&this.emit("change")}on(e,t){this.listeners.set(e,(this.listeners.get(e)??new Set).add(t))}off(e,t){this.listeners.get(e)?.delete(t)}send(e){this.socket?.readyState===WebSocket.OPEN&&this.socket.send(JSON.stringify(e))}emit(e,...t){for(let i of[...this.listeners.get(e)??[]])i(...t)}become(e){this.set("connection",e),this.save_changes()}open(){let e=new WebSocket(this.url,this.protocols);this.socket=e,e.onopen=()=>{this.waitMs=250,this.become("open")},e.onmessage=t=>this.emit("msg:custom",JSON.parse(t.data)),e.onclose=()=>{this.become("closed"),setTimeout(()=>this.open(),this.waitMs),this.waitMs=Math.min(4e3,this.waitMs*2)}}};var _a="fillcast.token",ka="fillcast.looks",Sa=["theme","palette","measure"];async function Yp(n){let e=new URLSearchParams(location.hash.slice(1)),t=Zp(e),i=async g=>{let _=await fetch(g,{headers:t?{Authorization:`Bearer ${t}`}:{}});if(!_.ok)throw new Error(`${g}: ${_.status}`);return _.json()},s=Jp(),{follows:o}=s;try{s.needs_token&&(o=(await i("/v1/health")).follows)}catch(g){n.textContent=String(g).includes("401")?"This desk needs a token: open it with #token=… at the end of its address.":`The desk does not answer: ${g}`;return}let a=Object.fromEntries(Sa.filter(g=>e.has(g)).map(g=>[g,e.get(g)])),p=Nr(e,"hz"),u=new ds(`${location.protocol==="https:"?"wss":"ws"}://${location.host}/v1/stream`,["fillcast.v1",...t?[`token.${t}`]:[]],{...JSON.parse(localStorage.getItem(ka)??"{}"),...a,...p===null?{}:{hz:p},instruments:o,watched:o}),d=null,b=()=>{if(!d)return;let[g,..._]=d.links;for(let S of _)g.append("beside",Pr(S));_.length&&!d.hasBeside&&g.set("view","one"),p!==null&&g.set("hz",String(p)),history.replaceState(null,"",`#${Pr(g)}`)};cs(n),d=new fs(u,Qp(e,o),e.get("view")!=="one"&&e.has("beside"),b),n.append(d.root),u.on("change",()=>localStorage.setItem(ka,JSON.stringify(Object.fromEntries(Sa.map(g=>[g,u.get(g)])))));let v=async()=>{let g=await i("/v1/instruments?limit=1000");u.set("instruments",Xp(g.instruments.map(_=>_.symbol),o)),u.save_changes()};u.on("change:connection",()=>u.get("connection")==="open"&&setTimeout(()=>{v().catch(()=>{})},1500))}function Jp(){return JSON.parse(document.querySelector("meta[name=desk]").content)}function Zp(n){let e=n.get("token");return e&&(sessionStorage.setItem(_a,e),n.delete("token"),history.replaceState(null,"",`#${n}`)),sessionStorage.getItem(_a)??""}function Qp(n,e){let t=e[0]??"okx:BTC-USDT-SWAP",i=Lr(n,t),s=n.getAll("beside").map(o=>Lr(new URLSearchParams(o),t));return s.length||n.has("i")?[i,...s]:[i,...e.slice(1,ps).map(o=>({...i,order:{...i.order,symbol:o}}))]}function Xp(n,e){let t=i=>{let s=e.indexOf(i);if(s>=0)return s;let o=i.split(":")[1]??"",a=["BTC","ETH","SOL"].indexOf(o.split("-")[0]??"");return a<0||!o.includes("-USDT")?1e3:100+2*a+(o.endsWith("-USDT")?1:0)};return[...new Set([...e,...n])].sort((i,s)=>t(i)-t(s)||i.localeCompare(s))}var Dd={render({model:n,el:e}){cs(e);let t=new xi(n),i=new Yn(t,{isAlone:!0});return e.append(i.root),()=>{i.close(),t.close()}}};export{Dd as default,Yp as open};
